using System.Globalization;
using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.Metrics.Text.Tokens;

namespace DataAuditor.Metrics.Text.Quality;

/// <summary>Texts of too few or too many words.</summary>
public sealed record LengthCheck() : QualityCheck("length")
{
    /// <summary>The default leaves out only texts without any word.</summary>
    public int MinWords { get; init; } = 1;

    public int MaxWords { get; init; } = int.MaxValue;

    private protected override string? Fault(Sample sample)
    {
        var words = TokenFingerprints.Of(sample, Tokenization.Unicode).Length;
        if (words < MinWords) return string.Create(CultureInfo.InvariantCulture, $"has {words} words, fewer than {MinWords}");
        return words > MaxWords ? string.Create(CultureInfo.InvariantCulture, $"has {words} words, more than {MaxWords}") : null;
    }
}
