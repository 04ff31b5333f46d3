using DataAuditor.Metrics.Log.Statements;
using DataAuditor.Metrics.Text.Ngrams;

namespace DataAuditor.Metrics.Log.Wording;

/// <summary>A generated text and the one it should be.</summary>
internal sealed record TextPair(string Given, string Gold)
{
    private static readonly FieldNeed[] Templates = [new("template") { MayBeNull = true }, new("gold_template") { MayBeNull = true }];

    public UInt128[] GivenTokens => TokenFingerprints.Of(LogTokenizer.Instance, Given);

    public UInt128[] GoldTokens => TokenFingerprints.Of(LogTokenizer.Instance, Gold);

    public static IReadOnlyList<FieldNeed> NeedsOf(ComparedText text) => text is ComparedText.Line ? StatementFields.Needs : Templates;

    /// <param name="statements">Whether the texts are within log statements; what is none has no text.</param>
    /// <returns>Null where there is no gold text, or it should be within a log statement and is not.</returns>
    public static TextPair? Of(Sample sample, ComparedText text, bool statements)
    {
        var needs = NeedsOf(text);
        string given = needs[0].Field, gold = needs[1].Field;
        if (!statements) return sample.Text(gold) is { } wanted ? new TextPair(sample.Text(given) ?? "", wanted) : null;

        return sample.StatementOf(gold) is { } right ? new TextPair(sample.StatementOf(given)?.Text ?? "", right.Text) : null;
    }
}
