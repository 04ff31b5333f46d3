using System.Text.Json;
using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>
/// How often an episode broke which rule: <c>infractions</c>, an array of types or of objects with <c>type</c>, <c>count</c> and
/// <c>percent</c>, or an object with a count for each type; and the counters of SafeBench, which count where no infraction is of their type.
/// </summary>
internal sealed class Infractions
{
    public const string Field = "infractions";

    private const long Most = 1_000_000_000;

    private static readonly object Key = new();

    /// <summary>Counters by the role of their field.</summary>
    private static readonly (string Role, string Type)[] Counters =
        [("collision", InfractionNames.Collision), ("red_light", InfractionNames.RedLight), ("stop_sign", InfractionNames.Stop), ("lane_invasion", InfractionNames.LaneInvasion)];

    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    private readonly List<(string Type, double Percent, long Count)> _percents = [];

    /// <summary>Whether there is a list: then what is not in it did not happen.</summary>
    private readonly bool _isListed;

    private long _listed;

    private Infractions(Sample sample)
    {
        if (sample.Json(Field) is { ValueKind: not JsonValueKind.Null } listed)
        {
            _isListed = true;
            Read(sample, listed);
        }

        foreach (var (role, type) in Counters)
        {
            var isListed = type == InfractionNames.Collision ? _counts.Keys.Any(InfractionNames.IsCollision) : _counts.ContainsKey(type);
            if (!isListed && Counter(sample, role) is { } count) _counts[type] = count;
        }
    }

    /// <summary>By type, also those that are said to be 0.</summary>
    public IReadOnlyDictionary<string, long> Counts => _counts;

    /// <summary>Infractions that go by the share of the route that they last, in percent, and how often each was.</summary>
    public IReadOnlyList<(string Type, double Percent, long Count)> Percents => _percents;

    /// <summary>Whether a list or any counter says anything: an episode that says nothing is not free of infractions.</summary>
    public bool AreTold => _isListed || _counts.Count > 0;

    /// <summary>Null where neither a list nor the counter says anything.</summary>
    public long? Collisions => _isListed || _counts.Keys.Any(InfractionNames.IsCollision) ? _counts.Where(static pair => InfractionNames.IsCollision(pair.Key)).Sum(static pair => pair.Value) : null;

    public long Total => _counts.Values.Sum();

    public static Infractions Of(Sample sample) => sample.Once(Key, static sample => new Infractions(sample));

    /// <summary>Need of one counter.</summary>
    public static FieldNeed Need(string role) => Episode.NeedUnlessEmpty(role) with { Or = [Field] };

    /// <summary>Need of any.</summary>
    public static FieldNeed NeedOfAny(bool withCollisions)
    {
        string[] roles = [.. Counters.Skip(withCollisions ? 0 : 1).Select(static counter => counter.Role)];
        return new FieldNeed(Field) { Or = roles, Elsewhere = new FieldPlace("in its steps", sample => Array.Exists(roles, Episode.Of(sample).Has) || Episode.Of(sample).Steps == 0) };
    }

    /// <summary>Null where neither a list nor the type's counter says anything.</summary>
    public long? Of(string type) => _counts.TryGetValue(type, out var count) ? count : _isListed ? 0 : null;

    private void Read(Sample sample, JsonElement listed)
    {
        if (listed.ValueKind is JsonValueKind.Object)
        {
            // The leaderboard's own results have a list of messages for each type.
            foreach (var member in listed.EnumerateObject()) Count(sample, member.NameOf(), member.Value.ValueKind is JsonValueKind.Array ? member.Value.GetArrayLength() : Whole(sample, member.Value));
        }
        else if (listed.ValueKind is JsonValueKind.Array)
        {
            foreach (var item in listed.EnumerateArray()) ReadItem(sample, item);
        }
        else
        {
            throw Wrong(sample, "must be an array of infractions, or an object with a count for each type");
        }
    }

    private void ReadItem(Sample sample, JsonElement item)
    {
        if (item.ValueKind is JsonValueKind.String)
        {
            Count(sample, item.TextOf(), 1);
            return;
        }

        if (item.ValueKind is not JsonValueKind.Object || item.MemberOf("type") is not { ValueKind: JsonValueKind.String } type) throw Wrong(sample, "has an item that is neither a type nor an object with a 'type'");

        var times = item.MemberOf("count") is { } count ? Whole(sample, count) : 1;
        Count(sample, type.TextOf(), times);
        if (item.MemberOf("percent") is not { } share) return;
        if (share.ValueKind is not JsonValueKind.Number || !share.TryGetDouble(out var percent) || percent is not (>= 0 and <= 1e6)) throw Wrong(sample, "has a 'percent' that is no number of 0 or above");

        _percents.Add((InfractionNames.Of(type.TextOf()), percent, times));
    }

    private void Count(Sample sample, string type, long count)
    {
        var name = InfractionNames.Of(type);
        _counts[name] = _counts.GetValueOrDefault(name) + count;
        _listed += count;
        if (_listed > Most) throw Wrong(sample, $"counts more than {Most} infractions");
    }

    private static long Whole(Sample sample, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False or JsonValueKind.Null => 0,
        JsonValueKind.Number when value.TryGetDouble(out var count) && double.IsInteger(count) && count is >= 0 and <= Most => (long)count,
        _ => throw Wrong(sample, "has a count that is no whole number of 0 or above"),
    };

    /// <summary>A count, or whether there was one; flags of steps count once for each time that they come up. Null where nothing is said, as by no flag.</summary>
    private static long? Counter(Sample sample, string role) => sample.Json(role) switch
    {
        { ValueKind: JsonValueKind.True } => 1,
        { ValueKind: JsonValueKind.False } => 0,
        { ValueKind: JsonValueKind.String } => sample.Truth(role) is true ? 1 : 0,
        { ValueKind: JsonValueKind.Number } number => number.TryGetDouble(out var count) && double.IsInteger(count) && count is >= 0 and <= Most
            ? (long)count
            : throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(role))}' must be true, false, or a whole number of 0 or above"),
        _ => Episode.Of(sample).Truths(role) is { } flags && Array.Exists(flags, static flag => flag is not null) ? flags.Where((flag, step) => flag is true && (step == 0 || flags[step - 1] is not true)).LongCount() : null,
    };

    private static AuditException Wrong(Sample sample, string what) => sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' {what}");
}
