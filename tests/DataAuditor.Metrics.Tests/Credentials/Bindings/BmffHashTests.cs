using System.Buffers.Binary;
using System.Security.Cryptography;
using DataAuditor.Metrics.Credentials;
using DataAuditor.Metrics.Credentials.Bindings;
using DataAuditor.Metrics.Credentials.Cbor;
using DataAuditor.Metrics.Credentials.Containers;

namespace DataAuditor.Metrics.Tests.Credentials.Bindings;

public sealed class BmffHashTests
{
    private const string Match = StatusCode.BmffHashMatch, Mismatch = StatusCode.BmffHashMismatch, Malformed = StatusCode.BmffHashMalformed;

    private static readonly byte[] Type = Fixtures.Box("ftyp", "isom"u8.ToArray()), Free = Fixtures.Box("free", [1, 2, 3]), Media = Fixtures.Box("mdat", [.. Enumerable.Range(0, 40).Select(static number => (byte)number)]);

    private static readonly byte[] Film = [.. Type, .. Free, .. Media];

    [Fact]
    public void Hashes_positions_of_the_boxes_from_the_second_version_on()
    {
        byte[] first = [.. Type, .. Media], second = [.. Position(0), .. Type, .. Position(Type.Length + Free.Length), .. Media];
        Assert.Equal(Match, Check(1, Film, Hash(first), Exclusion("/free")));
        Assert.Equal(Mismatch, Check(2, Film, Hash(first), Exclusion("/free")));
        Assert.Equal(Match, Check(2, Film, Hash(second), Exclusion("/free")));
        Assert.Equal(Mismatch, Check(1, Film, Hash(second), Exclusion("/free")));
    }

    [Fact]
    public void Leaves_out_parts_of_boxes()
    {
        byte[] part = CborBytes.Array(CborBytes.Map(("offset", CborBytes.Number(8)), ("length", CborBytes.Number(2))));
        byte[] kept = [.. Type, .. Free.AsSpan(0, 8), .. Free.AsSpan(10), .. Media];
        Assert.Equal(Match, Check(1, Film, Hash(kept), Exclusion("/free", ("subset", part))));

        byte[] open = CborBytes.Array(CborBytes.Map(("offset", CborBytes.Number(8)), ("length", CborBytes.Number(0))));
        Assert.Equal(Match, Check(1, Film, Hash([.. Type, .. Free.AsSpan(0, 8), .. Media]), Exclusion("/free", ("subset", open))));
    }

    [Theory]
    [InlineData("length", 11, true)]
    [InlineData("length", 12, false)]
    public void Leaves_out_boxes_of_a_length_alone(string condition, int value, bool isLeftOut) =>
        Assert.Equal(isLeftOut ? Match : Mismatch, Check(1, Film, Hash([.. Type, .. Media]), Exclusion("/free", (condition, CborBytes.Number(value)))));

    [Theory]
    [InlineData(8, new byte[] { 1, 2 }, true)]
    [InlineData(8, new byte[] { 1, 3 }, false)]
    [InlineData(1000, new byte[] { 1 }, false)]
    public void Leaves_out_boxes_of_some_content_alone(int offset, byte[] value, bool isLeftOut)
    {
        var data = CborBytes.Array(CborBytes.Map(("offset", CborBytes.Number(offset)), ("value", CborBytes.Bytes(value))));
        Assert.Equal(isLeftOut ? Match : Mismatch, Check(1, Film, Hash([.. Type, .. Media]), Exclusion("/free", ("data", data))));
    }

    [Theory]
    [InlineData("/moov/trak[2]", true)]
    [InlineData("/moov/trak[1]", false)]
    [InlineData("/moov/trak[3]", false)]
    [InlineData("/moov/trak[0]", false)]
    [InlineData("/moov/none", false)]
    public void Counts_boxes_of_one_name_from_one(string path, bool isLeftOut)
    {
        byte[] one = Fixtures.Box("trak", []), two = Fixtures.Box("trak", Fixtures.Box("edts", [])), moov = Fixtures.Box("moov", [.. one, .. two]);
        Assert.Equal(isLeftOut ? Match : Mismatch, Check(1, [.. Type, .. moov], Hash([.. Type, .. moov.AsSpan(0, 8 + one.Length)]), Exclusion(path)));
    }

    [Fact]
    public void Tells_boxes_apart_by_version_and_flags()
    {
        byte[] header = Fixtures.Box("tkhd", [0, 0, 0, 7, 9]), moov = Fixtures.Box("moov", Fixtures.Box("trak", header)), film = [.. Type, .. moov];
        string Left(params (string, byte[])[] conditions) => Check(1, film, Hash(film[..^header.Length]), Exclusion("/moov/trak/tkhd", conditions));

        Assert.Equal(Match, Left(("version", CborBytes.Number(0)), ("flags", CborBytes.Bytes(0, 0, 7))));
        Assert.Equal(Mismatch, Left(("version", CborBytes.Number(1))));
        Assert.Equal(Mismatch, Left(("flags", CborBytes.Bytes(0, 0, 15))));
        Assert.Equal(Match, Left(("flags", CborBytes.Bytes(0, 0, 15)), ("exact", [0xF4])));
        Assert.Equal(Mismatch, Left(("flags", CborBytes.Bytes(0, 0, 3)), ("exact", [0xF4])));
    }

    [Fact]
    public void Is_malformed_without_exclusions_or_hash()
    {
        Assert.Equal(Malformed, Check(1, Film, ("hash", CborBytes.Bytes(1))));
        Assert.Equal(Malformed, Check(1, Film, ("exclusions", CborBytes.Array(CborBytes.Map(("xpath", CborBytes.Text("/free")))))));
        byte[] Part(int offset) => CborBytes.Map(("offset", CborBytes.Number(offset)), ("length", CborBytes.Number(4)));
        Assert.Equal(Malformed, Check(1, Film, Hash(Film), Exclusion("/free", ("subset", CborBytes.Array(Part(4), Part(2))))));
    }

    /// <summary>The media box's content is cut into blocks behind the first sixteen bytes.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Holds_blocks_against_a_Merkle_tree(bool rootAlone)
    {
        byte[][] leaves = [.. Media[16..].Chunk(10).Select(SHA256.HashData)];
        byte[] Node(byte[] left, byte[] right) => SHA256.HashData([.. left, .. right]);
        byte[][] row = rootAlone ? [Node(Node(leaves[0], leaves[1]), Node(leaves[2], leaves[3]))] : leaves;
        var tree = CborBytes.Map(
            ("uniqueId", CborBytes.Number(0)), ("localId", CborBytes.Number(0)), ("count", CborBytes.Number(4)), ("alg", CborBytes.Text("sha256")),
            ("hashes", CborBytes.Array([.. row.Select(static hash => CborBytes.Bytes(hash))])), ("fixedBlockSize", CborBytes.Number(10)));
        string Of(byte[] film) => Check(3, film, ("merkle", CborBytes.Array(tree)), Exclusion("/mdat"));

        Assert.Equal(Match, Of(Film));
        for (var at = Type.Length + Free.Length + 16; at < Film.Length; at++)
        {
            byte[] changed = [.. Film];
            changed[at] ^= 1;
            Assert.Equal(Mismatch, Of(changed));
        }

        Assert.Equal(Mismatch, Of(Film[..^1]));
        Assert.Equal(Mismatch, Of([.. Film, .. Media]));
    }

    [Fact]
    public void Is_malformed_where_exclusions_ask_for_too_much()
    {
        byte[] Excluding(string path, byte[] data) => CborBytes.Map(("xpath", CborBytes.Text(path)), ("data", CborBytes.Array(CborBytes.Map(("offset", CborBytes.Number(0)), ("value", CborBytes.Bytes(data))))));
        string Of(params byte[][] exclusions) => Check(1, Film, Hash(Film), ("exclusions", CborBytes.Array(exclusions)));

        var other = Excluding("/free", [1]);
        Assert.Equal(Match, Of([.. Enumerable.Repeat(other, 1000)]));
        Assert.Equal(Malformed, Of([.. Enumerable.Repeat(other, 1001)]));
        Assert.Equal(Malformed, Of(Excluding("/free", new byte[1025])));

        byte[] boxes = [.. Type, .. Enumerable.Repeat(Free, 200).SelectMany(static box => box)];
        string Repeated(int times) => Check(1, boxes, Hash(Type), ("exclusions", CborBytes.Array([.. Enumerable.Repeat(CborBytes.Map(("xpath", CborBytes.Text("/free"))), times)])));
        Assert.Equal(Match, Repeated(500));
        Assert.Equal(Malformed, Repeated(501));
    }

    /// <summary>The same pieces, each with its proof, in another order are another film.</summary>
    [Fact]
    public void Asks_for_the_proof_of_the_place_that_a_piece_is_in()
    {
        byte[][] pieces = [[.. Enumerable.Repeat((byte)1, 10)], [.. Enumerable.Repeat((byte)2, 10)]];
        byte[][] leaves = [.. pieces.Select(SHA256.HashData)];
        var tree = CborBytes.Map(
            ("uniqueId", CborBytes.Number(0)), ("localId", CborBytes.Number(0)), ("count", CborBytes.Number(2)), ("alg", CborBytes.Text("sha256")),
            ("hashes", CborBytes.Array(CborBytes.Bytes(SHA256.HashData([.. leaves[0], .. leaves[1]])))), ("fixedBlockSize", CborBytes.Number(10)));
        byte[] Proof(int place) => Fixtures.Box("uuid", [.. Fixtures.Credentials, 0, 0, 0, 0, .. "merkle\0"u8, .. CborBytes.Map(
            ("uniqueId", CborBytes.Number(0)), ("localId", CborBytes.Number(0)), ("location", CborBytes.Number(place)), ("hashes", CborBytes.Array(CborBytes.Bytes(leaves[1 - place]))))]);
        string Of(int first, int second) => Check(
            3, [.. Type, .. Proof(first), .. Proof(second), .. Fixtures.Box("mdat", [.. new byte[8], .. pieces[first], .. pieces[second]])], ("merkle", CborBytes.Array(tree)), Exclusion("/mdat"));

        Assert.Equal(Match, Of(0, 1));
        Assert.Equal(Mismatch, Of(1, 0));
    }

    private static byte[] Position(long position)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, position);
        return bytes;
    }

    private static (string, byte[]) Hash(byte[] content) => ("hash", CborBytes.Bytes(SHA256.HashData(content)));

    private static (string, byte[]) Exclusion(string path, params (string, byte[])[] conditions) => ("exclusions", CborBytes.Array(CborBytes.Map([("xpath", CborBytes.Text(path)), .. conditions])));

    private static string Check(int version, byte[] film, params (string, byte[])[] fields)
    {
        var source = new ByteSource(new MemoryStream(film));
        return BmffHash.Check(CborReader.Read(CborBytes.Map(fields)), version, BmffFile.Read(source), source, "sha256");
    }
}
