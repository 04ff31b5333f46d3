using System.Text.Json.Serialization;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Agent.Goals;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Agent.Utility;

/// <summary>How much of the work the robot does.</summary>
public sealed record Offloading() : RecordMetric<EpisodeMeans>(Description)
{
    private static readonly MetricInfo Description = new("agent.utility.offloading", "Task offloading", Modality.Agent, Dimension.Utility)
    {
        Summary = "Mean over episodes of the share of completed sub-tasks that the robot completed: by the fields 'n_robot' and 'n_total', or by whom the goals say that they were satisfied. Neither more nor less is better.",
        Formula = @"\text{Offloading} = \frac{1}{N} \sum_{i=1}^N \frac{n_i^{(r)}}{n_i}",
        Source = "Chang et al. 2024, PARTNR",
        Direction = Direction.None,
        Range = ValueRange.Unit,
        Needs = Needs.None,
    };

    [Option("An episode in which nothing was completed: skip leaves it out, zero counts it as none of the work.")]
    public UndefinedShare Undefined { get; init; } = UndefinedShare.Skip;

    [Option("What goals call the robot in 'by'.")]
    public string Robot { get; init; } = "robot";

    [JsonIgnore]
    public override IReadOnlyList<FieldNeed> Reads => [CompletedTasks.Need];

    public override EpisodeMeans Empty() => new();

    public override void Add(EpisodeMeans state, Sample sample, Evidence evidence)
    {
        var completed = CompletedTasks.Of(sample, Robot);
        double? share = completed.All > 0 ? completed.ByRobot / completed.All : Undefined is UndefinedShare.Zero ? 0 : null;
        state.Add(sample, share);
        if (share is { } value and < 1) evidence.Show(sample, 1 - value, "the robot's share", value);
    }

    public override Measurement Measure(EpisodeMeans state, MetricContext context) => state.Measure(Info, context, "nothing completed");
}
