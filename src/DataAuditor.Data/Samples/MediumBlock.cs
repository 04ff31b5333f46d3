using System.Text.Json;
using System.Text.Json.Nodes;
using DataAuditor.Engine;

namespace DataAuditor.Data.Samples;

/// <summary>An image or a video that is a record of its own.</summary>
/// <param name="field">The name of the record's only field.</param>
/// <param name="file">The name of the file, which that field holds.</param>
internal sealed class MediumBlock(Role role, long index, SampleOrigin origin, string field, string file) : SampleBlock
{
    public override Role Role => role;

    public override int Count => 1;

    public override IReadOnlyList<Sample> Parse() => [new Sample(role, index, JsonElement.Parse(new JsonObject { [field] = file }.ToJsonString()), origin)];
}
