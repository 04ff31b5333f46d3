using DataAuditor.Catalog;

namespace DataAuditor.Metrics.Tests.Tabular.Laws;

/// <summary>How far a metric may move where a law holds for it only nearly, and why.</summary>
/// <param name="Subjects">Names, with <c>*</c>.</param>
internal sealed record Exemption(string Subjects, double Within, string Reason);

/// <summary>The metrics that a law holds for only nearly. All others are held to it within rounding.</summary>
internal static class Exemptions
{
    private const string EqualSplits =
        "two columns may part few rows alike; which of them a tree takes then hangs on their order or on rounding, and new rows fall otherwise";

    public static IReadOnlyList<Exemption> OfRowOrder { get; } =
    [
        new("tabular.fidelity.detection*", 0.1, "rows are dealt out to folds by their position"),
        new("tabular.privacy.mia-* {\"attack\":\"density\"}", 0.2, "which half of the holdout is attacked is drawn by position"),
        new("tabular.privacy.mia-* {\"attack\":\"classifier\"}", 0.2, "which half of the holdout is attacked is drawn by position"),
        new("tabular.privacy.aia-gain {\"attack\":\"model\"}", 0.02, EqualSplits),
    ];

    public static IReadOnlyList<Exemption> OfTies { get; } =
    [
        new("tabular.fidelity.detection*", 0.2, "rows are dealt out to folds by their position, and equal rows to several"),
        .. OfRowOrder,
    ];

    public static IReadOnlyList<Exemption> OfColumnOrder { get; } =
    [
        new("tabular.privacy.dcr-share {\"subsets\":4}", 0.15, "groups of columns are drawn by position"),
        new("tabular.fidelity.detection {\"classifier\":\"boosted\"}", 0.05, EqualSplits),
        new("tabular.privacy.mia-* {\"attack\":\"classifier\"}", 0.1, EqualSplits),
        new("tabular.privacy.aia-gain {\"attack\":\"model\"}", 0.02, EqualSplits),
    ];

    public static IReadOnlyList<Exemption> OfLabels { get; } = [];

    public static IReadOnlyList<Exemption> OfUnits { get; } = [];

    public static IReadOnlyList<Exemption> OfCopies { get; } =
    [
        new("tabular.fidelity.detection*", 0.15, "a model may do better or worse than chance on the rows left out"),
        new("tabular.fidelity.alpha-precision*", 0.01, "the ball that holds a share of some records holds it to within a record"),
        new("tabular.diversity.beta-recall*", 0.01, "the ball that holds a share of some records holds it to within a record"),
    ];

    public static IEnumerable<Exemption> All => [.. OfTies, .. OfColumnOrder, .. OfLabels, .. OfUnits, .. OfCopies];

    /// <summary>Null where the law holds in full.</summary>
    public static Exemption? For(this IReadOnlyList<Exemption> exemptions, string subject) =>
        exemptions.FirstOrDefault(exemption => Glob.Matches(exemption.Subjects, subject));
}
