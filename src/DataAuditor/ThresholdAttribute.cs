using System.Text.Json;
using System.Text.Json.Nodes;
using DataAuditor.Gates;

namespace DataAuditor;

/// <summary>A gate on the class's data; each is a test case of its own. Limits that are not set are NaN.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class ThresholdAttribute : Attribute
{
    private readonly string? _metric;
    private readonly Dimension? _dimension;

    /// <param name="metric">An id, or several by <c>*</c>.</param>
    public ThresholdAttribute(string metric) => _metric = metric;

    /// <summary>On the score of a whole dimension.</summary>
    public ThresholdAttribute(Dimension dimension) => _dimension = dimension;

    public double Min { get; set; } = double.NaN;

    public double Max { get; set; } = double.NaN;

    public double EqualTo { get; set; } = double.NaN;

    /// <summary>How much worse than the baseline's value it may be.</summary>
    public double MaxRegression { get; set; } = double.NaN;

    /// <summary>How much worse than the baseline's pinned value it may be.</summary>
    public double MaxDrift { get; set; } = double.NaN;

    /// <summary>A glob over the names of parts: each that matches is judged instead of the whole.</summary>
    public string? Part { get; set; }

    /// <summary>The metric's options as JSON: <c>"""{ "method": "spearman" }"""</c>.</summary>
    public string? Options { get; set; }

    public Severity Severity { get; set; }

    /// <summary>Why it is there; shown when it fails.</summary>
    public string? Reason { get; set; }

    internal Gate ToGate() => new()
    {
        Metric = _metric,
        Dimension = _dimension,
        Part = Part,
        Min = Limit(Min),
        Max = Limit(Max),
        EqualTo = Limit(EqualTo),
        MaxRegression = Limit(MaxRegression),
        MaxDrift = Limit(MaxDrift),
        Options = Options is null ? null : ReadOptions(Options),
        Severity = Severity,
        Reason = Reason,
    };

    private JsonObject ReadOptions(string json)
    {
        try
        {
            if (JsonNode.Parse(json) is JsonObject options) return options;
        }
        catch (JsonException wrong)
        {
            throw new AuditException(DiagnosticCode.Manifest, $"the options of {_metric} are no JSON: {PlainText.OneLine(wrong.Message)}", inner: wrong);
        }

        throw new AuditException(DiagnosticCode.Manifest, $"the options of {_metric} are no JSON object");
    }

    private static double? Limit(double value) => double.IsNaN(value) ? null : value;
}
