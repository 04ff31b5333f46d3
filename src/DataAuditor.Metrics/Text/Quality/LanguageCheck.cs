using DataAuditor.Metrics.Text.Languages;

namespace DataAuditor.Metrics.Text.Quality;

/// <summary>Texts in other languages than are wanted; where the language cannot be told, the text passes.</summary>
/// <param name="Languages">ISO 639-1 codes.</param>
public sealed record LanguageCheck(IReadOnlyList<string> Languages) : QualityCheck("language")
{
    public bool Equals(LanguageCheck? other) => other is not null && Languages.SequenceEqual(other.Languages, StringComparer.Ordinal);

    public override int GetHashCode() => Languages.Aggregate(0, static (hash, language) => HashCode.Combine(hash, language));

    private protected override string? Fault(Sample sample) =>
        LanguageIdentifier.Identify(TextOf(sample)) is { } language && language is not LanguageIdentifier.Undetermined && !Languages.Contains(language, StringComparer.OrdinalIgnoreCase)
            ? $"is in the language '{language}', not in {string.Join(" or ", Languages.Select(wanted => $"'{wanted}'"))}"
            : null;
}
