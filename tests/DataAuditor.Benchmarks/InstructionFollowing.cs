using BenchmarkDotNet.Attributes;
using DataAuditor.Data;
using DataAuditor.Data.Samples;
using DataAuditor.Engine;
using DataAuditor.Metrics.Text.Fidelity;
using DataAuditor.Metrics.Text.Instructions;
using DataAuditor.Models;
using DataAuditor.Samples;

namespace DataAuditor.Benchmarks;

/// <summary>The 540 golden responses to prompts with instructions, judged strictly and loosely in one pass over their file.</summary>
[Config(typeof(WholeRuns))]
public class InstructionFollowing
{
    private static readonly FieldRoles Roles = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["text"] = ["response"] });

    private readonly string _path = Path.Combine(
        Repository.Golden ?? throw new InvalidOperationException("There is no golden data beside the repository."), "text", "ifeval", "ifeval_gpt4_540.jsonl");

    [Benchmark(Description = "IFEval of 540 responses, strict and loose")]
    public object Judge()
    {
        var engine = new RecordEngine([new Ifeval(), new Ifeval { Mode = InstructionMode.Loose }], NoModels.Instance, Environment.ProcessorCount);
        var responses = new SampleSet(Role.Synthetic, new TableSource(_path), new SampleReadOptions { Fields = Roles });
        var measured = engine.Measure(responses.Read(CancellationToken.None), metric => new MetricContext(42, metric.Info.Id), CancellationToken.None);
        return measured.All(static one => one.Measurement is Measurement.Score { Value: > 0.5 }) ? measured : throw new InvalidOperationException("The responses were not judged.");
    }
}
