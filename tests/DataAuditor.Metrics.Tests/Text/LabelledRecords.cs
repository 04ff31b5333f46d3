using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Text;

/// <summary>Texts whose words tell their label.</summary>
internal static class LabelledRecords
{
    private static readonly string[][] Words =
    [
        ["match", "goal", "team", "player", "league", "coach"],
        ["bank", "share", "profit", "market", "price", "trade"],
        ["virus", "doctor", "patient", "drug", "trial", "nurse"],
    ];

    private static readonly string[] Labels = ["sport", "money", "health"];

    /// <param name="wrong">Every so many records the label is the next one's; 0 for never.</param>
    public static IReadOnlyList<string> Draw(ulong seed, int count, int labels = 2, int wrong = 0)
    {
        var random = Xoshiro256.Keyed(seed, "labelled");
        return [.. Enumerable.Range(0, count).Select(at =>
        {
            var subject = at % labels;
            var words = Enumerable.Range(0, 6).Select(_ => Words[subject][(int)random.NextInt64(Words[subject].Length)]);
            var label = wrong > 0 && at % wrong == 0 ? (subject + 1) % labels : subject;
            return Run.Record(("text", $"The {string.Join(' ', words)} of the day."), ("label", Labels[label]));
        })];
    }
}
