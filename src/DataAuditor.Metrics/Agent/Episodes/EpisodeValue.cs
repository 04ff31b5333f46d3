namespace DataAuditor.Metrics.Agent.Episodes;

/// <summary>What an episode comes to.</summary>
/// <param name="Step">The step that is most to blame; below 0 where none is.</param>
internal readonly record struct EpisodeValue(double Value, int Step = -1);
