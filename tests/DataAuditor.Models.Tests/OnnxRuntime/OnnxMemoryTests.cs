using DataAuditor.Models.OnnxRuntime;

namespace DataAuditor.Models.Tests.OnnxRuntime;

/// <summary>Runs alone, so that the memory seen is its own.</summary>
[Collection(Name)]
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OnnxMemoryTests
{
    private const string Name = "memory of the process";

    private const long Megabyte = 1 << 20;

    /// <summary>Outputs of 64 KB left behind would come to 640 MB.</summary>
    [OnnxFact]
    public void Does_not_grow_over_ten_thousand_runs()
    {
        var values = new float[16_384];
        using var session = new OnnxSession(TinyModels.Identity(OnnxElementType.Float));
        Repeat(1_000, () => RunOnce(session, values));

        Assert.InRange(Growth(() => Repeat(10_000, () => RunOnce(session, values))), long.MinValue, 16 * Megabyte);
    }

    [OnnxFact]
    public void Does_not_grow_over_runs_that_fail_and_texts()
    {
        string[] texts = [.. Enumerable.Range(0, 100).Select(i => new string('x', 1000))];
        using var session = new OnnxSession(TinyModels.Identity(OnnxElementType.String));
        Repeat(100, Once);

        Assert.InRange(Growth(() => Repeat(2_000, Once)), long.MinValue, 16 * Megabyte);

        void Once()
        {
            using var good = OnnxTensor.Create(texts, 1, 100);
            using var bad = OnnxTensor.Create(texts, 100);
            session.Run([new("x", good)]).Dispose();
            Assert.Throws<OnnxException>(() => session.Run([new("x", bad)]));
        }
    }

    [OnnxFact]
    public void Does_not_grow_over_sessions()
    {
        var model = TinyModels.MeanPooling(new float[65_536], 2);
        Repeat(20, () => new OnnxSession(model).Dispose());

        Assert.InRange(Growth(() => Repeat(300, () => new OnnxSession(model).Dispose())), long.MinValue, 16 * Megabyte);
    }

    /// <summary>What nobody disposed of is given back by the collector.</summary>
    [OnnxFact]
    public void Does_not_grow_over_runs_that_nobody_disposes_of()
    {
        var values = new float[16_384];
        using var session = new OnnxSession(TinyModels.Identity(OnnxElementType.Float));
        Repeat(10, Forgotten);

        Assert.InRange(Growth(() => Repeat(100, Forgotten)), long.MinValue, 24 * Megabyte);

        void Forgotten()
        {
            for (var i = 0; i < 100; i++) _ = session.Run([new("x", OnnxTensor.Create<float>(values, 128, 128))]);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private static void RunOnce(OnnxSession session, float[] values)
    {
        using var cancellation = new CancellationTokenSource();
        using var x = OnnxTensor.Create<float>(values, 128, 128);
        using var outputs = session.Run([new("x", x)], cancellationToken: cancellation.Token);
    }

    private static void Repeat(int times, Action act)
    {
        for (var i = 0; i < times; i++) act();
    }

    private static long Growth(Action act)
    {
        var before = Resident();
        act();
        return Resident() - before;
    }

    private static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return Environment.WorkingSet;
    }
}
