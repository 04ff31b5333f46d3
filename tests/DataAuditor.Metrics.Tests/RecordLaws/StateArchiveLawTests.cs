using DataAuditor.Engine;
using DataAuditor.Randomness;
using DataAuditor.States;

namespace DataAuditor.Metrics.Tests.RecordLaws;

/// <summary>What holds for the state of every record metric of the catalogue as it is written and read.</summary>
public sealed class StateArchiveLawTests
{
    private const ulong Seed = 11;

    private const int Damages = 60;

    private const int Shards = 3;

    public static TheoryData<string> All { get; } = [.. RecordSubject.Names];

    [Theory]
    [MemberData(nameof(All))]
    public void A_state_that_was_written_and_read_measures_the_same(string name)
    {
        var subject = RecordSubject.Of(name);
        var records = subject.Draw(Seed, 24, 24, 18);
        var folded = Run.Folded(subject.Metric, records);
        var written = Written(folded);

        var read = Read(written, subject, records);

        Assert.Equal(written, Written(read));
        MeasurementAssert.Same(Run.Measure(folded, subject.Metric, records), Run.Measure(read, subject.Metric, records));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Shards_that_were_written_and_read_come_to_the_whole(string name)
    {
        var subject = RecordSubject.Of(name);
        var records = subject.Draw(Seed, 24, 24, 18);
        var whole = subject.Measure(records);
        var merged = Run.Engine(subject.Metric, records);
        for (var shard = 0; shard < Shards; shard++) merged.Merge(Read(Written(Run.Folded(subject.Metric, records, shard, Shards)), subject, records));

        MeasurementAssert.Same(whole, Run.Measure(merged, subject.Metric, records));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_state_is_written_as_nothing_and_read_as_something(string name)
    {
        var subject = RecordSubject.Of(name);
        var records = subject.Draw(Seed, 0, 0, 0);
        var empty = Run.Folded(subject.Metric, records);

        MeasurementAssert.Same(Run.Measure(empty, subject.Metric, records), Run.Measure(Read(Written(empty), subject, records), subject.Metric, records));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_damaged_state_is_invalid_data_or_another_state(string name)
    {
        var subject = RecordSubject.Of(name);
        var records = subject.Draw(Seed, 24, 24, 18);
        var written = Written(Run.Folded(subject.Metric, records));
        var random = Xoshiro256.Keyed(Seed, name);
        for (var damage = 0; damage < Damages; damage++)
        {
            Assert.Throws<InvalidDataException>(() => Read(written[..(int)random.NextInt64(written.Length)], subject, records));

            byte[] damaged = [.. written];
            damaged[random.NextInt64(damaged.Length)] ^= (byte)(1 << (int)random.NextInt64(8));
            if (Record.Exception(() => Read(damaged, subject, records)) is { } refused) Assert.IsType<InvalidDataException>(refused);
        }
    }

    private static byte[] Written(RecordEngine engine)
    {
        using var output = new MemoryStream();
        engine.Archive(new StateWriter(output));
        return output.ToArray();
    }

    private static RecordEngine Read(byte[] written, RecordSubject subject, Run.Records records)
    {
        using var input = new MemoryStream(written);
        var engine = Run.Engine(subject.Metric, records);
        engine.Archive(new StateReader(input));
        return engine;
    }
}
