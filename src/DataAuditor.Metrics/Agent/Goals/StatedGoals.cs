using System.Globalization;
using System.Text.Json;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Fields;

namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>
/// The goals of an episode, each with what became of it: an <c>id</c>, whether it is <c>satisfied</c>, <c>at</c> which step or time it first
/// was, <c>after</c> which other goals that had to be, and <c>by</c> whom it was.
/// </summary>
internal sealed class StatedGoals
{
    public const string Field = "goals";

    /// <summary>After whatever has a time, and before what is never satisfied: so it is found where a time is wanted.</summary>
    private const double Untimed = double.MaxValue;

    private static readonly object Key = new();

    private readonly Sample _sample;

    private readonly List<StatedGoal> _goals = [];

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private StatedGoals(Sample sample, JsonElement goals)
    {
        _sample = sample;
        if (goals.ValueKind is not JsonValueKind.Array) throw Wrong("must be an array of goals");

        foreach (var goal in goals.EnumerateArray())
        {
            _goals.Add(Read(goal));
            if (!_places.TryAdd(_goals[^1].Id, _goals.Count - 1)) throw Wrong($"has two goals with the id '{PlainText.OneLine(_goals[^1].Id)}'");
        }

        Outcome = new GoalOutcome(_goals.Count, [.. Failing()]);
    }

    public IReadOnlyList<StatedGoal> Goals => _goals;

    public GoalOutcome Outcome { get; }

    /// <summary>Null where the episode states none; read once for all metrics.</summary>
    public static StatedGoals? Of(Sample sample) => sample.Once(Key, static sample => sample.Structure(Field) is { } goals ? new StatedGoals(sample, goals) : null);

    private StatedGoal Read(JsonElement goal)
    {
        if (goal.ValueKind is not JsonValueKind.Object) throw Wrong($"has something else than an object as goal {_goals.Count + 1}");

        var number = (_goals.Count + 1).ToString(CultureInfo.InvariantCulture);
        var id = goal.MemberOf("id") is { } given ? NameOf(given) ?? throw Wrong($"has a goal {number} whose 'id' is no text") : number;
        var at = goal.MemberOf("at") is { } when ? TimeOf(id, when) : null;
        var isSatisfied = goal.MemberOf("satisfied") is { } satisfied
            ? satisfied.TruthOf() ?? throw Wrong(id, "'satisfied' must be true or false")
            : goal.TryFind("at", out _) ? at is not null : throw Wrong(id, "nothing says whether it is satisfied");
        var by = goal.MemberOf("by") is { } who ? NameOf(who) ?? throw Wrong(id, "'by' must be a text") : null;
        return new StatedGoal(id, isSatisfied, at, AfterOf(id, goal), by, SaysBy: goal.TryFind("by", out _));
    }

    /// <summary>A step or a time, which the episode must have had. Times may begin below 0.</summary>
    private double? TimeOf(string id, JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Number || !value.TryGetDouble(out var at) || !double.IsFinite(at)) throw Wrong(id, "'at' must be a step or a time");

        var episode = Episode.Of(_sample);
        if (at >= 0 && (episode.Steps is not { } steps || at <= Math.Max(0, steps - 1))) return at;

        // Times are compared as they were read: turned back into their unit, the last would not always be itself.
        var time = _sample.UnitOf(SignalRole.Time)?.ToSystem(at) ?? at;
        var (first, last) = episode.Times is { Steps: > 0 } times ? (times[0], times[times.Steps - 1]) : (double.NaN, double.NaN);
        if (at < 0) return time >= first ? at : throw Wrong(id, "'at' must be a step or a time, from 0 or the time of the first step");

        return time <= last ? at : throw Wrong(id, $"'at' is {Number.Format(at)}, which is beyond the episode's {episode.Steps} steps");
    }

    private string[] AfterOf(string id, JsonElement goal)
    {
        if (goal.MemberOf("after") is not { } after) return [];
        if (after.ValueKind is not JsonValueKind.Array) return [NameOf(after) ?? throw Wrong(id, "'after' must be an array of ids")];

        return [.. after.EnumerateArray().Select(other => NameOf(other) ?? throw Wrong(id, "'after' must be an array of ids"))];
    }

    private IEnumerable<string> Failing()
    {
        var edges = _goals.SelectMany((goal, place) => goal.After.Select(other => (Earlier: PlaceOf(goal.Id, other), Later: place)));
        var precedence = new Precedence(_goals.Count, edges);
        if (precedence.Cycle is { } cycle) throw Wrong($"has goals that come after themselves: {string.Join(" before ", cycle.Select(place => $"'{PlainText.OneLine(_goals[place].Id)}'"))}");

        var latest = precedence.LatestBefore([.. _goals.Select(static goal => !goal.IsSatisfied ? double.PositiveInfinity : goal.At ?? Untimed)]);
        for (var place = 0; place < _goals.Count; place++)
        {
            var goal = _goals[place];
            if (!goal.IsSatisfied) yield return $"'{PlainText.OneLine(goal.Id)}' is not satisfied";
            else if (latest[place] is { } before && !IsBefore(_goals[before], goal)) yield return $"'{PlainText.OneLine(goal.Id)}' is not after '{PlainText.OneLine(_goals[before].Id)}'";
        }
    }

    /// <summary>What is satisfied at the same time was not before.</summary>
    private bool IsBefore(StatedGoal earlier, StatedGoal later)
    {
        if (!earlier.IsSatisfied) return false;

        var (first, then) = (earlier.At ?? throw NoTime(earlier), later.At ?? throw NoTime(later));
        return first < then;
    }

    private AuditException NoTime(StatedGoal goal) => Wrong(goal.Id, "it is satisfied and in an order with others, and has no 'at'");

    private int PlaceOf(string id, string other) => _places.TryGetValue(other, out var place) ? place : throw Wrong(id, $"'after' names '{PlainText.OneLine(other)}', which is no goal");

    private static string? NameOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.TextOf(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private AuditException Wrong(string id, string what) => Wrong($"has a goal '{PlainText.OneLine(id)}' with a fault: {what}");

    private AuditException Wrong(string what) => _sample.Wrong($"the field '{PlainText.OneLine(_sample.NameOf(Field))}' {what}");
}
