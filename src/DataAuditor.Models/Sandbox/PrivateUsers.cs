using System.Globalization;

namespace DataAuditor.Models.Sandbox;

/// <summary>Users without a name or a right, one for each program that runs, so that what a program takes is counted apart from all others.</summary>
internal sealed class PrivateUsers
{
    /// <summary>More than run at once.</summary>
    private const uint PerProcess = 64;

    private readonly uint _first = First();

    private readonly SortedSet<uint> _free = [.. Enumerable.Range(0, (int)PerProcess).Select(static place => (uint)place)];

    private readonly Lock _lock = new();

    private PrivateUsers()
    {
    }

    /// <summary>Those of this process: no two sandboxes give the same one.</summary>
    public static PrivateUsers Shared { get; } = new();

    /// <returns>Null where only the user of the audit can be had.</returns>
    public uint? Rent()
    {
        if (!Environment.IsPrivilegedProcess) return null;

        lock (_lock)
        {
            var place = _free.Min;
            _free.Remove(place);
            return _first + place;
        }
    }

    public void Return(uint? user)
    {
        if (user is not { } own) return;

        lock (_lock) _free.Add(own - _first);
    }

    /// <summary>Far above users that have an account, and different for each process that audits.</summary>
    private static uint First()
    {
        const uint Usual = 1_000_000_000;
        var offset = (uint)Environment.ProcessId % (1 << 22) * PerProcess;
        var (start, length) = LargestRange();
        return start + length > Usual + offset + PerProcess ? Usual + offset : (uint)(start + length - PerProcess - (offset % Math.Max(PerProcess, length / 2)));
    }

    /// <summary>In a container, root may have but some of all users to give.</summary>
    private static (ulong Start, ulong Length) LargestRange()
    {
        const string Map = "/proc/self/uid_map";
        if (!File.Exists(Map)) return (0, uint.MaxValue);

        return File.ReadLines(Map)
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(static range => (Start: ulong.Parse(range[0], CultureInfo.InvariantCulture), Length: ulong.Parse(range[2], CultureInfo.InvariantCulture)))
            .MaxBy(static range => range.Length);
    }
}
