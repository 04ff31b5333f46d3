using DataAuditor.States;

namespace DataAuditor.Graphs;

/// <summary>The ids of a graph's nodes: the first is that of node 0.</summary>
public sealed class NodeIds
{
    /// <summary>Ids from 0 to below this are their own nodes.</summary>
    private readonly int _range;

    // Numbers that are small beside their count find their node by index: most graphs have no others.
    private int[] _dense = [];

    private readonly Dictionary<NodeId, int> _others = [];

    private readonly List<NodeId> _ids = [];

    /// <param name="range">How many nodes have their own number for an id.</param>
    /// <exception cref="GraphFormatException">They are too many.</exception>
    internal NodeIds(long range = 0)
    {
        if (range is < 0 or > SimpleGraph.MostNodes) throw TooMany();
        _range = (int)range;
    }

    public int Count => _range + _ids.Count;

    public NodeId this[int node] => node < _range ? new NodeId(node) : _ids[node - _range];

    /// <summary>The node of an id; negative where none has it.</summary>
    public int Find(NodeId id)
    {
        if (id.Number is not { } number) return _others.GetValueOrDefault(id, -1);
        if (number < _range) return (int)number;
        if (number < _dense.Length && _dense[number] != 0) return _dense[number] - 1;
        return _others.Count == 0 ? -1 : _others.GetValueOrDefault(id, -1);
    }

    /// <summary>The node of an id; a new one where none has it.</summary>
    /// <exception cref="GraphFormatException">There are too many nodes.</exception>
    internal int FindOrAdd(NodeId id)
    {
        if (Find(id) is var known and >= 0) return known;
        if (Count == SimpleGraph.MostNodes) throw TooMany();

        var node = Count;
        _ids.Add(id);
        if (id.Number is { } number && HasDensePlace(number)) _dense[number] = node + 1;
        else _others.Add(id, node);
        return node;
    }

    /// <summary>Passes the ids of a graph's nodes through an archive: writes them, or reads them.</summary>
    /// <exception cref="InvalidDataException">What is read are no ids.</exception>
    internal static NodeIds Passed(StateArchive archive, NodeIds? ids)
    {
        var range = archive.PassCount(ids?._range ?? 0);
        if (range > SimpleGraph.MostNodes) throw StateArchive.Broken("a graph has too many nodes");
        if (ids is not null)
        {
            archive.PassList(ids._ids, id => NodeId.Passed(archive, id));
            return ids;
        }

        List<NodeId> read = [];
        archive.PassList(read, id => NodeId.Passed(archive, id));
        ids = new NodeIds(range);
        foreach (var id in read)
        {
            if (ids.Find(id) >= 0 || ids.Count == SimpleGraph.MostNodes) throw StateArchive.Broken("an id is that of two nodes");
            ids.FindOrAdd(id);
        }

        return ids;
    }

    private bool HasDensePlace(long number)
    {
        if (number < _dense.Length) return true;
        if (number >= 8 * (_ids.Count + 128L)) return false;

        Array.Resize(ref _dense, (int)Math.Max(number + 1, Math.Min(2L * _dense.Length, SimpleGraph.MostNodes)));
        return true;
    }

    private static GraphFormatException TooMany() => new($"a graph of more than {SimpleGraph.MostNodes:N0} nodes is not read");
}
