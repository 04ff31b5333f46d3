namespace DataAuditor.Metrics.Tests.Text.Safety;

/// <summary>Records with scored turns.</summary>
internal static class Dialogues
{
    /// <summary>The user speaks first, then each in turn.</summary>
    public static string Of(params double?[] toxicities) =>
        Run.Record(("turns", toxicities.Select(static (toxicity, turn) => new { role = turn % 2 == 0 ? "user" : "assistant", toxicity })));

    public static string With(params (string Role, double Toxicity)[] turns) => Run.Record(("turns", turns.Select(static turn => new { role = turn.Role, toxicity = turn.Toxicity })));
}
