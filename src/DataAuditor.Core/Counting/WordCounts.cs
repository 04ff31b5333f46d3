namespace DataAuditor.Counting;

/// <summary>How often sequences of words occur in texts.</summary>
/// <param name="Spectrum">Of all texts.</param>
/// <param name="Texts">The texts asked for, in the order of their positions.</param>
/// <param name="OfTexts">How often each sequence of theirs occurs in all texts: its words, with a space between.</param>
public sealed record WordCounts(CountSpectrum Spectrum, IReadOnlyList<string> Texts, IReadOnlyDictionary<string, long> OfTexts);
