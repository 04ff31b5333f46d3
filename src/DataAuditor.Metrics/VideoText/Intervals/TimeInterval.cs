using System.Text.Json;

namespace DataAuditor.Metrics.VideoText.Intervals;

/// <summary>A stretch of time, in whatever unit the records use.</summary>
internal readonly record struct TimeInterval(double Start, double End)
{
    private const string Form = "[start, end], the end not before the start";

    /// <summary>Intersection over union, from 0 to 1. Of two moments that are one it is 1, where the formula has 0/0.</summary>
    public double OverlapWith(TimeInterval other)
    {
        if (this == other) return 1;

        var span = Math.Max(End, other.End) - Math.Min(Start, other.Start);
        var common = Math.Min(End, other.End) - Math.Max(Start, other.Start);
        return common <= 0 ? 0 : common / span;
    }

    public override string ToString() => $"[{Number.Format(Start)}, {Number.Format(End)}]";

    /// <exception cref="AuditException">The field is no interval.</exception>
    public static TimeInterval Of(Sample sample, string role) =>
        sample.Structure(role) is { } value && Read(value) is { } interval ? interval : throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' must be {Form}");

    /// <exception cref="AuditException">The field is no array of intervals.</exception>
    public static IReadOnlyList<TimeInterval> AllOf(Sample sample, string role)
    {
        if (sample.Structure(role) is not { ValueKind: JsonValueKind.Array } array) throw Wrong();

        return [.. array.EnumerateArray().Select(item => Read(item) ?? throw Wrong())];

        AuditException Wrong() => sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' must be an array of intervals, each {Form}");
    }

    private static TimeInterval? Read(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Array || value.GetArrayLength() != 2) return null;

        return TimeOf(value[0]) is { } start && TimeOf(value[1]) is { } end && start <= end ? new TimeInterval(start, end) : null;
    }

    private static double? TimeOf(JsonElement value) => value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var time) && double.IsFinite(time) ? time : null;
}
