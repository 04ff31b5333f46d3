using System.Globalization;
using System.Text.Json;
using DataAuditor.States;
using DataAuditor.Tables;

namespace DataAuditor.Metrics.Log.Detection;

/// <summary>How many lines have a time before that of the line above them.</summary>
internal sealed class TimeOrder : IState<TimeOrder>
{
    private const string Timestamp = "timestamp";

    private double? _first;

    private double? _last;

    public long Count { get; private set; }

    public long Backwards { get; private set; }

    /// <summary>The time is a number, or a date and time by ISO 8601; other texts are no time that can be compared.</summary>
    public void Add(Sample sample)
    {
        if (sample.Value(Timestamp) is not { } value || TimeOf(value) is not { } time) return;

        Count++;
        if (time < _last) Backwards++;
        _first ??= time;
        _last = time;
    }

    public void Merge(TimeOrder later)
    {
        Count += later.Count;
        Backwards += later.Backwards + (later._first < _last ? 1 : 0);
        _first ??= later._first;
        _last = later._last ?? _last;
    }

    public void Archive(StateArchive archive)
    {
        (_first, _last) = (archive.PassOptional(_first), archive.PassOptional(_last));
        (Count, Backwards) = (archive.PassCount(Count), archive.PassCount(Backwards));
    }

    private static double? TimeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDouble(out var number) => number,
        JsonValueKind.String when value.TextOf() is var text && DateText.TryParse(text, out var time) => time,
        JsonValueKind.String when double.TryParse(value.TextOf(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
