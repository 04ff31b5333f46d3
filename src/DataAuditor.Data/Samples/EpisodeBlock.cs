using DataAuditor.Engine;

namespace DataAuditor.Data.Samples;

/// <summary>Some episodes of a table with a step a row.</summary>
internal sealed class EpisodeBlock(Role role, long first, SampleOrigin origin, string[] names, string? steps, IReadOnlyList<EpisodeRows> episodes) : SampleBlock
{
    public override Role Role => role;

    public override int Count => episodes.Count;

    public override IReadOnlyList<Sample> Parse() => [.. episodes.Select((episode, place) => new Sample(role, first + place, episode.Json(names, steps), origin, episode.Line))];
}
