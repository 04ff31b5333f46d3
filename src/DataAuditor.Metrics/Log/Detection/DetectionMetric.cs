using System.Text.Json;

namespace DataAuditor.Metrics.Log.Detection;

/// <summary>How well anomalous windows of lines are found after something changed, against before: a window is a session, or so many lines, and is anomalous where any of its lines is.</summary>
public abstract record DetectionMetric(MetricInfo Info) : RecordMetric<LabelledLogs>(Info)
{
    internal const string Anomaly = "anomaly";

    [Option("The detector whose change is the value; the others are among the parts. Those that need no labels look at the 512 templates of the most windows.")]
    public Detector Detector { get; init; } = Detector.Logistic;

    [Option("What is measured of its alarms.")]
    public DetectionMeasure Measured { get; init; } = DetectionMeasure.F1;

    [Option("Lines of a window, where records have no session.", Min = 1, Max = 100_000)]
    public int Window { get; init; } = 20;

    /// <summary>The texts of a line that windows are made of.</summary>
    private protected abstract string[] Texts { get; }

    /// <summary>The role of the template that stands for the line; null where there can be none.</summary>
    private protected abstract string? Template { get; }

    public sealed override object FoldKey() => (typeof(LabelledLogs), string.Join('\n', Texts));

    public sealed override LabelledLogs Empty() => new(Texts.Length);

    public sealed override void Add(LabelledLogs state, Sample sample, Evidence evidence) => state[sample.Role].Add(sample, Texts, Template);

    /// <summary>The chosen detector first; those that cannot be trained on these windows are left out.</summary>
    private protected IEnumerable<Detector> DetectorsFor(IReadOnlyList<LogWindow> training) =>
        Enum.GetValues<Detector>().OrderBy(detector => detector == Detector ? 0 : 1).Where(detector => AnomalyDetection.ObstacleOf(training, detector) is null);

    private protected static string NameOf(Detector detector) => JsonNamingPolicy.KebabCaseLower.ConvertName(detector.ToString());
}
