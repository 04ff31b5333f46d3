using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Elements;

/// <summary>How many different agents there are, and how many different types, actions and positions.</summary>
public sealed class AgentCounts : IState<AgentCounts>
{
    internal UniqueShare Tuples { get; } = new();

    internal UniqueShare Types { get; } = new();

    internal UniqueShare Actions { get; } = new();

    internal UniqueShare Positions { get; } = new();

    internal IReadOnlyList<(string Name, UniqueShare Share)> Components => [("type", Types), ("action", Actions), ("position", Positions)];

    public void Merge(AgentCounts later)
    {
        Tuples.Merge(later.Tuples);
        Types.Merge(later.Types);
        Actions.Merge(later.Actions);
        Positions.Merge(later.Positions);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Tuples);
        archive.PassState(Types);
        archive.PassState(Actions);
        archive.PassState(Positions);
    }

    internal void Add(long record, UInt128 group, IReadOnlyList<SceneAgent> agents)
    {
        Tuples.Add(record, [.. agents.Select(agent => ElementKeys.Of(group, agent.Type, agent.Action, agent.Position))]);
        Types.Add(record, [.. agents.Select(agent => ElementKeys.Of(group, agent.Type))]);
        Actions.Add(record, [.. agents.Select(agent => ElementKeys.Of(group, agent.Action))]);
        Positions.Add(record, [.. agents.Select(agent => ElementKeys.Of(group, agent.Position))]);
    }
}
