using DataAuditor.Metrics;

namespace DataAuditor.Conventions.Tests;

/// <summary>A reader who sees only the name of a metric must not guess its direction wrongly.</summary>
public sealed class MetricNameTests
{
    private static readonly string[] LowerIsBetter = ["distance", "divergence", "gap", "error", "violation", "leakage", "violation-rate", "error-rate"];
    private static readonly string[] HigherIsBetter = ["similarity", "complement", "accuracy", "coverage", "recall", "precision"];
    private static readonly string[] BannedSuffixes = ["metric", "evaluator", "calculator", "helper", "score"];

    /// <summary>Published under that name.</summary>
    private static readonly string[] Published = ["image-text.diversity.inception-score", "video-text.diversity.motion-score", "agent.utility.overall-score", "agent.safety.min-distance"];

    [Fact]
    public void Agree_with_the_direction() => Violations.None(MetricCatalog.All.SelectMany(entry => Disagreements(entry.Info.Id, entry.Info.Direction)));

    [Theory]
    [InlineData("text.fidelity.edit-distance", Direction.Lower, 0)]
    [InlineData("text.fidelity.edit-distance", Direction.Higher, 1)]
    [InlineData("text.fidelity.edit-similarity", Direction.Higher, 0)]
    [InlineData("text.fidelity.edit-similarity", Direction.Lower, 1)]
    [InlineData("text.validity.violation-rate", Direction.Higher, 1)]
    [InlineData("tabular.fidelity.alpha-precision", Direction.None, 0)]
    [InlineData("text.fidelity.edit-metric", Direction.None, 1)]
    public void Disagree_when_the_word_says_otherwise(string id, Direction direction, int violations) =>
        Assert.Equal(violations, Disagreements(id, direction).Count());

    private static IEnumerable<string> Disagreements(string id, Direction direction)
    {
        if (Published.Contains(id)) yield break;
        if (LowerIsBetter.Any(word => EndsWith(id, word)) && direction is Direction.Higher) yield return $"{id}: its last word says that lower is better.";
        if (HigherIsBetter.Any(word => EndsWith(id, word)) && direction is Direction.Lower) yield return $"{id}: its last word says that higher is better.";
        if (BannedSuffixes.Any(word => EndsWith(id, word))) yield return $"{id}: a metric is named by what it measures, without such a suffix.";
    }

    private static bool EndsWith(string id, string word) =>
        id.EndsWith('-' + word, StringComparison.Ordinal) || id.EndsWith('.' + word, StringComparison.Ordinal);
}
