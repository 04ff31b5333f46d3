namespace DataAuditor.Metrics.Tests.Text.Faithfulness;

/// <summary>Records with an original, its revision, whether the intent is kept, and how far sources support it.</summary>
internal static class Revisions
{
    public static IReadOnlyList<string> Golden
    {
        get
        {
            var golden = GoldenText.Values["preservation"]!;
            double[] intents = golden["intent"]!.Numbers(), attributions = golden["attr"]!.Numbers();
            return [.. GoldenText.LevenshteinPairs.Select((pair, at) => Of((string)pair["original"]!, (string)pair["revised"]!, intents[at], attributions[at]))];
        }
    }

    public static double GoldenValue(string name) => (double)GoldenText.Values["preservation"]![name]!;

    public static string Of(string original, string revised, double intent, double attribution) =>
        Run.Record(("original", original), ("text", revised), ("intent_preserved", intent), ("entailment", new[] { attribution }));
}
