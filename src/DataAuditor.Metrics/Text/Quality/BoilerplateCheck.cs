using System.Buffers;

namespace DataAuditor.Metrics.Text.Quality;

/// <summary>Texts with phrases that are about the making of a text or its page, not part of it.</summary>
public sealed record BoilerplateCheck() : QualityCheck("boilerplate")
{
    /// <summary>What generators say of themselves, what templates leave to be filled in, and what pages have around their text.</summary>
    public static IReadOnlyList<string> DefaultPhrases { get; } =
    [
        "as an ai language model", "as a large language model", "as an ai assistant", "my knowledge cutoff", "my last knowledge update",
        "lorem ipsum", "[insert ", "[your name]", "[company name]",
        "enable javascript", "we use cookies", "all rights reserved", "subscribe to our newsletter", "click here to",
    ];

    private readonly SearchValues<string> _any = AnyOf(DefaultPhrases);

    /// <summary>In any case of letters.</summary>
    public IReadOnlyList<string> Phrases
    {
        get;
        init
        {
            field = value;
            _any = AnyOf(value);
        }
    } = DefaultPhrases;

    public bool Equals(BoilerplateCheck? other) => other is not null && Phrases.SequenceEqual(other.Phrases, StringComparer.Ordinal);

    public override int GetHashCode() => Phrases.Aggregate(0, static (hash, phrase) => HashCode.Combine(hash, phrase));

    private protected override string? Fault(Sample sample)
    {
        var text = TextOf(sample);
        if (!text.AsSpan().ContainsAny(_any)) return null;

        return $"has the phrase '{Phrases.First(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase))}'";
    }

    /// <summary>Looks for all phrases at once.</summary>
    private static SearchValues<string> AnyOf(IReadOnlyList<string> phrases) => SearchValues.Create([.. phrases], StringComparison.OrdinalIgnoreCase);
}
