using DataAuditor.Data.Samples;

namespace DataAuditor.Data.Tests.Samples;

public sealed class SharedRowsTests
{
    // Records with images are dealt out to threads a few at a time, and share the rows of their block.
    [Fact]
    public async Task Records_of_one_block_may_be_read_by_several_threads()
    {
        using var loading = new Loading();
        string[] names = [.. Enumerable.Range(0, 12).Select(column => $"c{column}")];
        var path = loading.Write("x.csv", string.Join(',', names) + "\n" + string.Concat(Enumerable.Range(0, 800).Select(row => string.Join(',', names.Select(name => $"{name} {row}")) + "\n")));
        for (var round = 0; round < 20; round++)
        {
            var samples = new SampleSet(Role.Synthetic, new TableSource(path), new SampleReadOptions()).Read(CancellationToken.None).SelectMany(static block => block.Parse()).ToList();
            using var together = new Barrier(4);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Factory.StartNew(() => ReadEach(thread), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

            void ReadEach(int thread)
            {
                together.SignalAndWait();
                foreach (var sample in samples.Where(sample => sample.Index % 4 == thread))
                {
                    Assert.Equal(names.Select(name => $"{name} {sample.Index}"), names.Select(sample.Text));
                    Assert.Equal($"c11 {sample.Index}", sample.Whole.GetProperty("c11").GetString());
                }
            }
        }
    }
}
