using System.Text.Json;
using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Agent.Episodes;

/// <summary>
/// An episode, read once for all metrics. What was recorded at its steps stands in <c>steps</c>, in each step or in its <c>state</c>, or in
/// arrays of the episode itself, one item a step; a single value holds at every step.
/// </summary>
internal sealed class Episode
{
    public const string StepsField = "steps";

    private static readonly object Key = new();

    /// <summary>What tells how many steps there are where no <c>steps</c> does.</summary>
    private static readonly string[] Telling =
    [
        SignalRole.Time, "action", "executed", "reward", SignalRole.Position, SignalRole.Speed, SignalRole.Acceleration, SignalRole.Yaw, SignalRole.Gap, SignalRole.OtherPosition,
        SignalRole.Driven, SignalRole.RouteDeviation, SignalRole.MinSpeed, SignalRole.SpeedLimit, "off_road", "collision", "lane_invasion", "red_light", "stop_sign", "other_yaw",
    ];

    /// <summary>Where a number alone tells how many steps there are, a constant is laid out for each.</summary>
    private const int MostTold = 10_000_000;

    private readonly Sample _sample;

    private readonly StepTable? _table;

    private readonly Dictionary<string, Signal?> _signals = new(StringComparer.Ordinal);

    private readonly Dictionary<string, bool?[]> _truths = new(StringComparer.Ordinal);

    private bool _areTimesRead;

    private Episode(Sample sample)
    {
        _sample = sample;
        if (sample.Json(StepsField) is not { } steps || steps.ValueKind is JsonValueKind.Null)
        {
            Steps = StepsOf(sample, Telling);
            return;
        }

        _table = steps.ValueKind is JsonValueKind.Array ? StepTable.Read(sample, sample.NameOf(StepsField), steps) : null;
        Steps = _table?.Count ?? Told(sample);
    }

    private Episode(Sample sample, int steps) => (_sample, Steps) = (sample, steps);

    public static Episode Of(Sample sample) => sample.Once(Key, static sample => new Episode(sample));

    /// <summary>What a metric needs of the steps.</summary>
    public static FieldNeed Need(string role) => new(role) { Elsewhere = new FieldPlace("in its steps", sample => Of(sample).Has(role)) };

    /// <summary>The same, which an episode without a step meets as well: nothing is missing where there is nothing to say it of.</summary>
    public static FieldNeed NeedUnlessEmpty(string role) => new(role) { Elsewhere = new FieldPlace("in its steps", sample => Of(sample) is var episode && (episode.Has(role) || episode.Steps == 0)) };

    /// <summary>The same of what some episodes have nothing of, such as something ahead: they are taken in with the others.</summary>
    public static FieldNeed NeedOfSome(string role) => NeedUnlessEmpty(role) with { SomeSuffice = true };

    /// <summary>What a metric needs that asks when steps were.</summary>
    public static FieldNeed NeedOfTimes { get; } = NeedUnlessEmpty(SignalRole.Time) with { Or = [SignalRole.Interval] };

    /// <summary>How many steps there are; null where nothing tells.</summary>
    public int? Steps { get; }

    /// <summary>The episode where signals of the user's own tell how many steps there are, if nothing else does.</summary>
    public Episode Told(IReadOnlyList<string> roles) => Steps is null && StepsOf(_sample, roles) is { } steps ? new Episode(_sample, steps) : this;

    /// <summary>Whether any step has a value of the role, or the episode has one for all.</summary>
    public bool Has(string role) => _sample.Json(role) switch
    {
        null or { ValueKind: JsonValueKind.Null } => InSteps(role) is not null,
        { ValueKind: JsonValueKind.Array } items => items.EnumerateArray().Any(static item => item.ValueKind is not JsonValueKind.Null),
        _ => true,
    };

    /// <summary>
    /// When each step was, in seconds: by <c>t</c>, which must increase from step to step, or else by <c>dt</c>; null where there is neither.
    /// </summary>
    public Signal? Times
    {
        get
        {
            if (_areTimesRead) return _signals[SignalRole.Time];

            _signals[SignalRole.Time] = ReadTimes();
            _areTimesRead = true;
            return _signals[SignalRole.Time];
        }
    }

    /// <summary>Numbers of every step, in the international system's units; null where no step has one.</summary>
    /// <exception cref="AuditException">A value is no number, or not as many as others, or there are not as many as steps.</exception>
    public Signal? Numbers(string role)
    {
        if (_signals.TryGetValue(role, out var known)) return known;

        return _signals[role] = ReadNumbers(role, _sample.UnitOf(role));
    }

    /// <summary>The same of what is one number a step.</summary>
    public Signal? Scalars(string role) => Numbers(role) is not { Components: > 1 } signal ? Numbers(role) : throw Wrong(role, 0, $"is an array of {signal.Components} numbers, where a number is wanted");

    /// <summary>The same, where a step without a value is a fault.</summary>
    public Signal? WholeNumbers(string role)
    {
        if (Numbers(role) is not { } signal) return null;

        for (var step = 0; step < signal.Steps; step++)
        {
            if (!signal.IsGiven(step)) throw Wrong(role, step, "is missing");
        }

        return signal;
    }

    /// <summary>True or false of every step; null for steps that do not say. Null where no step says.</summary>
    public bool?[]? Truths(string role)
    {
        if (_truths.TryGetValue(role, out var known)) return known;
        if (Column(role) is not { } column) return null;

        var values = new bool?[column.Count];
        for (var step = 0; step < values.Length; step++)
        {
            if (column.IsGiven(step)) values[step] = column.Truth(step) ?? throw Wrong(role, step, "must be true or false");
        }

        return _truths[role] = values;
    }

    /// <summary>Texts of every step; null for steps that have none. What is no text is taken as it is written, as an action of several parts may be. Null where no step has any.</summary>
    public string?[]? Texts(string role)
    {
        if (Column(role) is not { } column) return null;

        var texts = new string?[column.Count];
        for (var step = 0; step < texts.Length; step++)
        {
            texts[step] = column.Text(step);
        }

        return texts;
    }

    /// <summary>For reports: a step, and when it was, where sound times tell.</summary>
    public string Place(int step) => FormattableString.Invariant($"step {step}") + (TimeOf(step) is { } time ? $", at {Number.Format(time)} s" : "");

    /// <summary>A fault of what stands at a step.</summary>
    public AuditException Wrong(string role, int step, string what) => _sample.Wrong($"the '{PlainText.OneLine(_sample.NameOf(role))}' of step {step} {what}");

    /// <summary>Times that are none are a fault of what asks for times alone.</summary>
    private double? TimeOf(int step)
    {
        try
        {
            return Times is { } times && step < times.Steps ? times[step] : null;
        }
        catch (AuditException)
        {
            return null;
        }
    }

    private static int? StepsOf(Sample sample, IEnumerable<string> roles) => roles.Select(sample.Json).FirstOrDefault(static value => value is { ValueKind: JsonValueKind.Array })?.GetArrayLength();

    /// <summary>How many steps the episode says that there were.</summary>
    private static int Told(Sample sample)
    {
        var field = $"the field '{PlainText.OneLine(sample.NameOf(StepsField))}' must be";
        if (sample.Number(StepsField) is not (>= 0 and <= MostTold and var steps)) throw sample.Wrong($"{field} an array of steps, or how many there were, {MostTold} at most");

        return double.IsInteger(steps) ? (int)steps : throw sample.Wrong($"{field} a whole number of steps");
    }

    private Signal? ReadTimes()
    {
        if (Scalars(SignalRole.Time) is { } times)
        {
            for (var step = 0; step < times.Steps; step++)
            {
                if (!times.IsGiven(step)) throw Wrong(SignalRole.Time, step, "is missing");
                if (step > 0 && times[step] <= times[step - 1]) throw Wrong(SignalRole.Time, step, $"is {Written(times[step])}, and that of the step before it {Written(times[step - 1])}: times must increase");
            }

            return times;
        }

        if (_sample.Number(SignalRole.Interval) is not { } interval || Steps is not { } steps) return null;
        if (interval <= 0) throw _sample.Wrong($"the field '{PlainText.OneLine(_sample.NameOf(SignalRole.Interval))}' must be above 0, and is {Number.Format(interval)}");

        interval = _sample.UnitOf(SignalRole.Interval)?.ToSystem(interval) ?? interval;
        var even = new double[steps];
        for (var step = 0; step < steps; step++) even[step] = step * interval;
        return new Signal(even, 1);

        string Written(double time) => Number.Format(_sample.UnitOf(SignalRole.Time)?.FromSystem(time) ?? time);
    }

    private Signal? ReadNumbers(string role, Unit? unit)
    {
        if (_sample.Json(role) is { ValueKind: JsonValueKind.Array } array)
        {
            if (NumberColumn.Read(array, unit) is { } signal && (Steps ?? signal.Steps) == signal.Steps) return Has(role) || signal.Steps == 0 ? signal : null;
        }
        else if (_sample.Json(role) is { ValueKind: JsonValueKind.Number } number && Steps is { } steps && NumberColumn.Constant(number, steps, unit) is { } constant)
        {
            return constant;
        }

        return Column(role)?.Numbers(unit, (step, what) => Wrong(role, step, what));
    }

    private StepColumn? Column(string role)
    {
        if (_sample.Json(role) is not { ValueKind: not JsonValueKind.Null } value) return InSteps(role);
        if (value.ValueKind is not JsonValueKind.Array)
        {
            return StepColumn.OfConstant(value, Steps ?? throw _sample.Wrong($"the field '{PlainText.OneLine(_sample.NameOf(role))}' is one value, and nothing says how many steps there were"));
        }

        var column = StepColumn.OfItems(value);
        if (column.Count == (Steps ?? column.Count)) return column.IsAnyGiven || column.Count == 0 ? column : null;

        throw _sample.Wrong($"the field '{PlainText.OneLine(_sample.NameOf(role))}' has {column.Count} values, and the episode {Steps} steps");
    }

    private StepColumn? InSteps(string role) => _table?.Find(_sample.NameOf(role)) ?? _table?.FindWithin(_sample.NameOf(role));
}
