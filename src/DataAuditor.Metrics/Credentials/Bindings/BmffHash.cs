using DataAuditor.Metrics.Credentials.Cbor;
using DataAuditor.Metrics.Credentials.Containers;

namespace DataAuditor.Metrics.Credentials.Bindings;

/// <summary>The assertion that binds a manifest to an ISO base media file (<c>c2pa.hash.bmff</c>, versions 1 to 3): by one hash, by Merkle trees over its media, or both.</summary>
internal sealed class BmffHash
{
    /// <summary>One for each track or media box.</summary>
    private const int MostTrees = 256;

    private const int MostExclusions = 1000;

    private const int MostExcluded = 100_000;

    private readonly CborValue _assertion;

    private readonly BmffFile _file;

    private readonly ByteSource _source;

    private readonly string? _algorithm;

    private readonly List<ByteRange> _excluded = [];

    private readonly HashSet<long> _offsets = [];

    /// <param name="version">Of the assertion; from the second on the position of each box at the top is hashed before it.</param>
    /// <param name="algorithm">The claim's, where the assertion names none.</param>
    private BmffHash(CborValue assertion, int version, BmffFile file, ByteSource source, string? algorithm)
    {
        (_assertion, _file, _source) = (assertion, file, source);
        _algorithm = assertion["alg"]?.Text ?? algorithm;
        if (version > 1) _offsets.UnionWith(file.Boxes.Select(static box => box.Range.Start));
    }

    /// <returns>The status code.</returns>
    public static string Check(CborValue assertion, int version, Asset asset, ByteSource source, string? algorithm)
    {
        if (assertion["url"] is not null || asset.Bmff is null) return StatusCode.BmffHashMismatch;

        return new BmffHash(assertion, version, asset.Bmff, source, algorithm).Check();
    }

    private string Check()
    {
        if (_assertion["exclusions"]?.Items is not { Count: > 0 and <= MostExclusions } entries) return StatusCode.BmffHashMalformed;

        foreach (var entry in entries)
        {
            if (BmffExclusion.Find(entry) is not { } exclusion) return StatusCode.BmffHashMalformed;

            foreach (var box in exclusion.Boxes(_file, _source))
            {
                _excluded.AddRange(exclusion.Ranges(box));
                if (_excluded.Count > MostExcluded) return StatusCode.BmffHashMalformed;
                if (exclusion.IsWhole) _offsets.Remove(box.Range.Start);
            }
        }

        var hash = _assertion["hash"]?.Bytes;
        var trees = _assertion["merkle"]?.Items ?? [];
        if (hash is null && trees.Count == 0) return StatusCode.BmffHashMalformed;

        return (hash is not { } whole || HashOf(_algorithm, []) is { } found && found.AsSpan().SequenceEqual(whole.Span)) && (trees.Count == 0 || AreOf(trees))
            ? StatusCode.BmffHashMatch
            : StatusCode.BmffHashMismatch;
    }

    private bool AreOf(IReadOnlyList<CborValue> entries)
    {
        var trees = entries.Select(entry => MerkleTree.Find(entry, _algorithm)).OfType<MerkleTree>().ToList();
        if (trees.Count != entries.Count || trees.Count > MostTrees) return false;

        var firstFragment = _file.Boxes.FirstOrDefault(static box => box.Type is "moof");
        return trees.All(tree => tree.InitialHash is null || (firstFragment is not null && IsBeginning(tree, firstFragment)))
            && (firstFragment is null ? MediaHashes.Match(trees, _file, _source) : trees.All(AreFragments));
    }

    /// <summary>What lies before the first fragment has a hash of its own.</summary>
    private bool IsBeginning(MerkleTree tree, BmffBox firstFragment) =>
        HashOf(tree.Algorithm, [new ByteRange(firstFragment.Range.Start, _source.Length - firstFragment.Range.Start)]) is { } hash
        && hash.AsSpan().SequenceEqual(tree.InitialHash!.Value.Span);

    /// <summary>A fragment is the box <c>moof</c> and what follows it up to the next; each is a leaf, whose proof lies in the file.</summary>
    private bool AreFragments(MerkleTree tree)
    {
        var starts = _file.Boxes.Where(static box => box.Type is "moof").Select(static box => box.Range.Start).ToList();
        if (starts.Count != tree.Leaves || _file.Proofs.Count != tree.Leaves) return false;

        var end = _file.Boxes[^1].Range.End;
        for (var fragment = 0; fragment < starts.Count; fragment++)
        {
            var next = fragment + 1 < starts.Count ? starts[fragment + 1] : end;
            ByteRange before = new(0, starts[fragment]), after = new(next, _source.Length - next);
            if (HashOf(tree.Algorithm, [before, after]) is not { } hash || !tree.Proves(hash, fragment, _file.Proofs[fragment])) return false;
        }

        return true;
    }

    private byte[]? HashOf(string? algorithm, IEnumerable<ByteRange> besides) => HashNames.Find(algorithm) is { } name
        ? ContentHash.Without(_source.Stream, name, _excluded.Concat(besides), _offsets)
        : null;
}
