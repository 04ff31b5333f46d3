using System.Text.Json;

namespace DataAuditor.Metrics.Agent.Elements;

/// <summary>An agent of a generated scene.</summary>
internal sealed record SceneAgent(string Type, string Action, string Position)
{
    public const string Field = "agents";

    private static readonly string[] Members = ["type", "action", "position"];

    /// <summary>Of objects with <c>type</c>, <c>action</c> and <c>position</c>, or of arrays of these three. An agent of which all three are null is none.</summary>
    /// <exception cref="AuditException">The field is no array of such, or a type or an action is neither a text nor a number.</exception>
    public static IReadOnlyList<SceneAgent> AllOf(Sample sample)
    {
        if (sample.Structure(Field) is not { ValueKind: JsonValueKind.Array } agents) throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' must be an array of agents");

        return [.. agents.EnumerateArray().Select((agent, place) => Read(sample, agent, place)).OfType<SceneAgent>()];
    }

    private static SceneAgent? Read(Sample sample, JsonElement agent, int place)
    {
        JsonElement[] members = agent.ValueKind switch
        {
            JsonValueKind.Array when agent.GetArrayLength() == Members.Length => [.. agent.EnumerateArray()],
            JsonValueKind.Object => [.. Members.Select(name => agent.TryFind(name, out var value) ? value : throw Wrong($"has no '{name}'"))],
            _ => throw Wrong("must be an object, or an array of type, action and position"),
        };
        if (members.All(static member => member.ValueKind is JsonValueKind.Null)) return null;

        // Positions may be points; objects and arrays elsewhere are most likely agents that stand one array too deep.
        if (Array.FindIndex(members, 0, 2, static member => member.ValueKind is not (JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null)) is var wrong and >= 0)
        {
            throw Wrong($"must have a text or a number as its '{Members[wrong]}'");
        }

        return new SceneAgent(ElementValue.TextOf(members[0]), ElementValue.TextOf(members[1]), ElementValue.TextOf(members[2]));

        AuditException Wrong(string what) => sample.Wrong($"agent {place + 1} of the field '{PlainText.OneLine(sample.NameOf(Field))}' {what}");
    }
}
