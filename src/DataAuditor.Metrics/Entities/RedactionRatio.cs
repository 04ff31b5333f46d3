namespace DataAuditor.Metrics.Entities;

/// <summary>Precision, recall or both in one, of what was redacted.</summary>
/// <param name="Noun">What it is called of one record.</param>
/// <param name="NoMember">Why it is undefined where it is of nothing.</param>
/// <param name="Of">Its two numbers; of nothing its members are 0.</param>
internal sealed record RedactionRatio(string Noun, string NoMember, Func<EntityMatch, (int Hits, int Members)> Of)
{
    public static RedactionRatio Precision { get; } = new("the precision of its redactions", "nothing is redacted", static match => (match.Right, match.Redacted));

    public static RedactionRatio Recall { get; } = new("the recall of its redactions", "there is no gold entity", static match => (match.Found, match.Gold));

    public static RedactionRatio F1 { get; } = new("the F1 of its redactions", "there is no entity", static match => (match.Found + match.Right, match.Gold + match.Redacted));
}
