using DataAuditor.Metrics.Credentials;
using DataAuditor.Metrics.Credentials.Certificates;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Credentials;

/// <summary>Files that nobody meant to write: whatever is in them, they are read to the end, with bounded memory and without a crash.</summary>
public sealed class CredentialReaderFuzzTests
{
    /// <summary>For each file that is no longer than the long ones.</summary>
    private const long MostAllocated = 256L << 20;

    /// <summary>A check sum of four bytes; the names of four boxes, and what kind of names they are.</summary>
    private const int MostFreeBytes = 100;

    private static readonly CredentialReader Reader = new(TrustList.Read(Signers.Root.Pem()), new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero));

    public static TheoryData<string> Formats => [.. Fixtures.All.Keys];

    public static TheoryData<string> GoldenFiles => GoldenFolder.Path is null ? [] : [.. Directory.EnumerateFiles(GoldenFolder.PathOf("vision/c2pa"), "*.*", SearchOption.AllDirectories)
        .Where(static file => new FileInfo(file).Length < 400_000).Select(file => Path.GetRelativePath(GoldenFolder.PathOf("vision/c2pa"), file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Reads_whatever_becomes_of_a_file(string format) => ReadMutations(Fixtures.All[format], format, 400);

    [Theory]
    [MemberData(nameof(Formats))]
    [Trait("Category", "Slow")]
    public void Reads_whatever_becomes_of_a_file_many_times(string format) => ReadMutations(Fixtures.All[format], $"{format}, long", 20_000);

    [GoldenTheory]
    [MemberData(nameof(GoldenFiles))]
    [Trait("Category", "Slow")]
    public void Reads_whatever_becomes_of_a_golden_file(string file) => ReadMutations(File.ReadAllBytes(GoldenFolder.PathOf("vision/c2pa/" + file)), file, 300);

    /// <summary>What the picture is made of is hashed; what may change without notice are names and check sums around what is signed.</summary>
    [Fact]
    public void Trusts_no_image_whose_pixels_or_claim_were_changed()
    {
        var image = Fixtures.All["png"];
        var accepted = new List<int>();
        for (var at = 0; at < image.Length; at++)
        {
            image[at] ^= 0x40;
            using (var stream = new MemoryStream(image))
            {
                if (Reader.Read(stream).State >= CredentialState.Valid) accepted.Add(at);
            }

            image[at] ^= 0x40;
        }

        const int chunk = 33, header = 8;
        Assert.All(accepted, at => Assert.InRange(at, chunk, chunk + header + Fixtures.Store.Length + 4));
        Assert.InRange(accepted.Count, 0, MostFreeBytes);
    }

    private static void ReadMutations(byte[] file, string name, int rounds)
    {
        var random = Xoshiro256.Keyed(11, name);
        for (var round = 0; round < rounds; round++)
        {
            var mutation = Mutated(file, random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            using var stream = new MemoryStream(mutation);
            var report = Reader.Read(stream);
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostAllocated, $"round {round} of {name} took too much memory");
            Assert.True(report.State is not CredentialState.Malformed || report.Detail is not null);
        }
    }

    private static byte[] Mutated(byte[] file, Xoshiro256 random)
    {
        byte[] mutated = [.. file];
        for (var changes = 1 + random.NextInt64(4); changes > 0 && mutated.Length > 8; changes--)
        {
            var at = (int)random.NextInt64(mutated.Length - 4);
            var length = (int)random.NextInt64(Math.Min(4096, mutated.Length - at));
            switch (random.NextInt64(7))
            {
                case 0:
                    mutated[at] ^= (byte)(1 << (int)random.NextInt64(8));
                    break;
                case 1:
                    mutated[at] = (byte)random.NextInt64(256);
                    break;
                case 2: // A length, a count or a position beyond everything.
                    mutated.AsSpan(at, 4).Fill((byte)(random.NextInt64(2) == 0 ? 0xFF : 0x7F));
                    break;
                case 3:
                    mutated.AsSpan(at, 4).Clear();
                    break;
                case 4:
                    mutated = mutated[..at];
                    break;
                case 5: // The same within itself.
                    mutated = [.. mutated.AsSpan(0, at), .. mutated.AsSpan(at, length), .. mutated.AsSpan(at)];
                    break;
                default:
                    mutated = [.. mutated.AsSpan(0, at), .. mutated.AsSpan(at + length)];
                    break;
            }
        }

        return mutated;
    }
}
