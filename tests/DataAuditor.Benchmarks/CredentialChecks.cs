using BenchmarkDotNet.Attributes;
using DataAuditor.Metrics.Credentials;
using DataAuditor.Metrics.Credentials.Certificates;

namespace DataAuditor.Benchmarks;

/// <summary>Credentials of 100 files, on all cores. The folder of signed files is named by the environment, as <c>DATAAUDITOR_SIGNED</c>; smaller files are made up to a megabyte.</summary>
[Config(typeof(WholeRuns))]
public class CredentialChecks
{
    private const int Files = 100, Megabyte = 1_000_000;

    private readonly CredentialReader _reader = new(TrustList.Empty, new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));

    private byte[][] _files = [];

    [GlobalSetup]
    public void Read()
    {
        var folder = Environment.GetEnvironmentVariable("DATAAUDITOR_SIGNED") ?? throw new InvalidOperationException("DATAAUDITOR_SIGNED names no folder.");
        var signed = Directory.EnumerateFiles(folder, "signed_*").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToArray();
        _files = [.. Enumerable.Range(0, Files).Select(file => Grown(signed[file % signed.Length]))];
    }

    [Benchmark(Description = "Of 100 files of 1 MB")]
    public int Check() => _files.AsParallel().Count(file => _reader.Read(new MemoryStream(file)).IsWellFormed);

    /// <summary>What is appended is hashed like the rest, and makes the file one that was changed: as much work as one that was not.</summary>
    private static byte[] Grown(byte[] file) => file.Length >= Megabyte ? file : [.. file, .. new byte[Megabyte - file.Length]];
}
