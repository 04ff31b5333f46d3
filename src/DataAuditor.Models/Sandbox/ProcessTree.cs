using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace DataAuditor.Models.Sandbox;

/// <summary>What a process has started, as <c>/proc</c> tells it.</summary>
internal static class ProcessTree
{
    /// <summary>All below a process, parents before children.</summary>
    public static IReadOnlyList<int> Below(int process)
    {
        var all = new List<int>(Children(process));
        for (var next = 0; next < all.Count; next++) all.AddRange(Children(all[next]));
        return all;
    }

    /// <summary>Bytes that the processes below have in memory by themselves or share with each other; what they read from files is not counted.</summary>
    public static long Memory(int process) => Below(process).Sum(Resident);

    /// <summary>Ends all below a process from the inside outwards, so that every one of them is waited for by its own parent.</summary>
    public static void End(Process process)
    {
        // The sandbox's first process takes all others with it, and what stands around it then ends by itself.
        var below = Below(process.Id);
        var wall = below.FirstOrDefault(static child => NameOf(child) == "bwrap");
        var first = wall == 0 ? 0 : Children(wall).FirstOrDefault();
        try
        {
            if (first == 0)
            {
                process.Kill(entireProcessTree: true);
                return;
            }

            using var inner = Process.GetProcessById(first);
            inner.Kill();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It has ended on its own in the meantime: what is left of it is waited for.
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static IEnumerable<int> Children(int process)
    {
        var tasks = $"/proc/{process.ToString(CultureInfo.InvariantCulture)}/task";
        string[] threads;
        try
        {
            threads = Directory.GetDirectories(tasks);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }

        return threads.SelectMany(static thread => Read(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(static child => int.Parse(child, CultureInfo.InvariantCulture));
    }

    private static string NameOf(int process) => Read(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/comm")).TrimEnd();

    private static long Resident(int process) => Read(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status")).Split('\n')
        .Where(static line => line.StartsWith("RssAnon:", StringComparison.Ordinal) || line.StartsWith("RssShmem:", StringComparison.Ordinal))
        .Sum(static line => long.Parse(line.AsSpan(line.IndexOf(':') + 1, line.Length - line.IndexOf(':') - 3), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture) << 10);

    /// <summary>Empty where the process has ended.</summary>
    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
