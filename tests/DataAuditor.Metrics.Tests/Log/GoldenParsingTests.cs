using DataAuditor.Metrics.Log.Templates;
using DataAuditor.Metrics.Log.Validity;

namespace DataAuditor.Metrics.Tests.Log;

public sealed class GoldenParsingTests
{
    /// <summary>What the reference's Drain was run with: depth, similarity, and what was masked.</summary>
    private static readonly Dictionary<string, (int Depth, double Similarity, string Pattern)> Settings = new(StringComparer.Ordinal)
    {
        ["Apache"] = (4, 0.5, @"(\d+\.){3}\d+"),
        ["HDFS"] = (4, 0.5, @"blk_-?\d+|(\d+\.){3}\d+(:\d+)?"),
        ["Linux"] = (6, 0.39, @"(\d+\.){3}\d+|\d{2}:\d{2}:\d{2}"),
        ["OpenSSH"] = (5, 0.6, @"(\d+\.){3}\d+|([\w-]+\.){2,}[\w-]+"),
        ["Proxifier"] = (3, 0.6, @"<\d+\ssec|([\w-]+\.)+[\w-]+(:\d+)?|\d{2}:\d{2}(:\d{2})*|[KGTM]B"),
    };

    public static TheoryData<string> Systems { get; } = [.. Settings.Keys];

    [GoldenFact]
    public void Equals_the_reference_evaluator_in_every_row()
    {
        var rows = 0;
        foreach (var (system, truth, predicted, values) in GoldenLogs.Rows)
        {
            GoldenLogs.AssertValues(values, new Run.Records(GoldenLogs.Records(("gold_template", GoldenLogs.Column(system, truth)), ("template", GoldenLogs.Column(system, predicted)))));
            rows++;
        }

        Assert.Equal(60, rows);
    }

    [GoldenFact]
    public void Equals_the_reference_evaluator_in_every_edge_case()
    {
        var rows = 0;
        foreach (var (_, truth, predicted, values) in GoldenLogs.EdgeCases)
        {
            GoldenLogs.AssertValues(values, new Run.Records(GoldenLogs.Records(("gold_template", truth), ("template", predicted))));
            rows++;
        }

        Assert.Equal(11, rows);
    }

    [GoldenTheory]
    [MemberData(nameof(Systems))]
    public void Corrects_predicted_templates_by_either_set_of_rules_as_the_reference_does(string system)
    {
        var records = new Run.Records(GoldenLogs.Records(("gold_template", GoldenLogs.Column(system, "TruthCorrected")), ("template", GoldenLogs.Column(system, "Drain"))));
        foreach (var (_, _, predicted, values) in GoldenLogs.Rows.Where(row => row.System == system && row.Truth == "TruthCorrected"))
        {
            if (predicted == "DrainCorrectedKhan") GoldenLogs.AssertValues(values, records, TemplateCorrection.Khan);
            if (predicted == "DrainCorrectedLoghub2") GoldenLogs.AssertValues(values, records, TemplateCorrection.Loghub2);
        }
    }

    [GoldenTheory]
    [MemberData(nameof(Systems))]
    public void Groups_lines_about_as_well_as_the_reference_parser_with_its_settings(string system)
    {
        var (depth, similarity, pattern) = Settings[system];
        var golden = (double)GoldenLogs.Rows.Single(row => row.System == system && row is { Truth: "TruthCorrected", Predicted: "Drain" }).Values["GA"]!;

        Assert.Equal(golden, Grouping(system, new GroupingAccuracy { Depth = depth, Similarity = similarity, Wildcards = WildcardMatch.Ignore, Masks = MaskSet.None, Pattern = pattern }), 0.02);
    }

    [GoldenTheory]
    [MemberData(nameof(Systems))]
    public void Groups_lines_no_worse_without_any_setting(string system)
    {
        var golden = (double)GoldenLogs.Rows.Single(row => row.System == system && row is { Truth: "TruthCorrected", Predicted: "Drain" }).Values["GA"]!;

        Assert.InRange(Grouping(system, new GroupingAccuracy()), golden - 0.02, 1);
    }

    private static double Grouping(string system, GroupingAccuracy metric) =>
        GoldenLogs.Value(metric, new Run.Records(GoldenLogs.Records(("gold_template", GoldenLogs.Column(system, "TruthCorrected")), ("line", GoldenLogs.Column(system, "Content")))));
}
