using DataAuditor.Metrics.Text.Sentences;

namespace DataAuditor.Metrics.Text.Scores;

/// <summary>A record's sentences: as it gives them, or else its text split.</summary>
internal static class Statements
{
    private const string Field = "sentences";

    /// <summary>Null where the record has neither sentences nor a text; split once for all metrics.</summary>
    public static IReadOnlyList<string>? Of(Sample sample) => sample.Once(typeof(Statements), static sample =>
        sample.Texts(Field) ?? (sample.Text("text") is { } text ? SentenceSplitter.Split(text) : null));
}
