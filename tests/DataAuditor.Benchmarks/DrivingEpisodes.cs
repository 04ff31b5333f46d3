using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using DataAuditor.Engine;
using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Metrics.Agent.Utility;
using DataAuditor.Models;
using DataAuditor.Randomness;

namespace DataAuditor.Benchmarks;

/// <summary>All safety metrics of driving over 10,000 episodes of 600 steps, whose signals stand in arrays.</summary>
[Config(typeof(WholeRuns))]
public class DrivingEpisodes
{
    private const int Episodes = 10_000;

    private const int Steps = 600;

    /// <summary>As many different ones as memory has room for, over and over.</summary>
    private const int Different = 200;

    private const int InBlock = 100;

    private readonly byte[][] _texts = new byte[Different][];

    private readonly JsonElement[] _parsed = new JsonElement[Different];

    [GlobalSetup]
    public void Draw()
    {
        var random = Xoshiro256.Keyed(42, "driving episodes");
        for (var episode = 0; episode < Different; episode++)
        {
            _texts[episode] = JsonSerializer.SerializeToUtf8Bytes(Drawn(random));
            _parsed[episode] = JsonElement.Parse(_texts[episode]);
        }
    }

    [Benchmark(Description = "Episodes in memory")]
    public object Measured() => Measure(at => _parsed[at % Different]);

    [Benchmark(Description = "Episodes as JSON, read too")]
    public object ReadAndMeasured() => Measure(at => JsonElement.Parse(_texts[at % Different]));

    private static IReadOnlyList<MeasuredMetric> Measure(Func<long, JsonElement> episode)
    {
        RecordMetric[] metrics =
        [
            new MeanAcceleration(), new MeanYawVelocity(), new JerkRms(), new HardBrakeRate(), new MinSpeedCompliance(), new SpeedLimitCompliance(), new MinTtc(), new MinDistance(),
            new RouteIncompleteness(), new RuleViolationRate(), new ViolationRateByType(), new CollisionRate(),
        ];
        var engine = new RecordEngine(metrics, NoModels.Instance, Environment.ProcessorCount);
        var blocks = Enumerable.Range(0, Episodes / InBlock).Select(block => new Block(block * InBlock, episode));
        var measured = engine.Measure(blocks, metric => new MetricContext(42, metric.Info.Id), CancellationToken.None);
        var wrong = measured.FirstOrDefault(one => one.Measurement is not Measurement.Score);
        return wrong is null ? measured : throw new InvalidOperationException($"{wrong.Metric.Info.Id} has no score: {wrong.Measurement}");
    }

    private static JsonObject Drawn(Xoshiro256 random)
    {
        double Around(double middle, double reach) => Math.Round(middle + ((random.NextDouble() - 0.5) * reach), 4);
        JsonArray Each(Func<int, JsonNode> draw) => [.. Enumerable.Range(0, Steps).Select(draw)];
        return new JsonObject
        {
            ["t"] = Each(static step => Math.Round(step * 0.1, 1)),
            ["speed"] = Each(_ => Around(8, 4)),
            ["acceleration"] = Each(_ => new JsonArray(Around(0, 8), Around(0, 2), 0.0)),
            ["yaw"] = Each(_ => Around(0, 0.2)),
            ["position"] = Each(step => new JsonArray(Math.Round(step * 0.8, 4), Around(0, 0.1))),
            ["other_position"] = Each(step => new JsonArray(Math.Round((step * 0.8) + Around(20, 10), 4), Around(0, 0.1))),
            ["gap"] = Each(_ => Around(20, 10)),
            ["min_speed"] = 6.0,
            ["speed_limit"] = Each(static _ => 13.9),
            ["route_length"] = 500.0,
            ["infractions"] = new JsonArray(new JsonObject { ["type"] = "red_light", ["count"] = (int)random.NextInt64(3) }, new JsonObject { ["type"] = "collision_vehicle", ["count"] = (int)random.NextInt64(2) }),
        };
    }

    private sealed class Block(long first, Func<long, JsonElement> episode) : SampleBlock
    {
        public override Role Role => Role.Synthetic;

        public override int Count => InBlock;

        public override IReadOnlyList<Sample> Parse() => [.. Enumerable.Range(0, InBlock).Select(at => new Sample(Role.Synthetic, first + at, episode(first + at), SampleOrigin.None))];
    }
}
