using System.Text.Json;

namespace DataAuditor.Metrics.Agent.Elements;

/// <summary>An agent of a generated scene.</summary>
internal sealed record SceneAgent(string Type, string Action, string Position)
{
    public const string Field = "agents";

    private static readonly string[] Members = ["type", "action", "position"];

    /// <summary>Of objects with <c>type</c>, <c>action</c> and <c>position</c>, or of arrays of these three.</summary>
    /// <exception cref="AuditException">The field is no array of such.</exception>
    public static IReadOnlyList<SceneAgent> AllOf(Sample sample)
    {
        if (sample.Structure(Field) is not { ValueKind: JsonValueKind.Array } agents) throw sample.Wrong($"the field '{PlainText.OneLine(sample.NameOf(Field))}' must be an array of agents");

        return [.. agents.EnumerateArray().Select((agent, place) => Read(sample, agent, place))];
    }

    private static SceneAgent Read(Sample sample, JsonElement agent, int place)
    {
        if (agent.ValueKind is JsonValueKind.Array && agent.GetArrayLength() == Members.Length)
        {
            return new SceneAgent(ElementValue.TextOf(agent[0]), ElementValue.TextOf(agent[1]), ElementValue.TextOf(agent[2]));
        }

        if (agent.ValueKind is not JsonValueKind.Object) throw Wrong("must be an object, or an array of type, action and position");

        string Member(string name) => agent.TryFind(name, out var value) ? ElementValue.TextOf(value) : throw Wrong($"has no '{name}'");
        return new SceneAgent(Member(Members[0]), Member(Members[1]), Member(Members[2]));

        AuditException Wrong(string what) => sample.Wrong($"agent {place + 1} of the field '{PlainText.OneLine(sample.NameOf(Field))}' {what}");
    }
}
