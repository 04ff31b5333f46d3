using DataAuditor.States;

namespace DataAuditor.Core.Tests.States;

/// <summary>States as they are after they were written and read.</summary>
internal static class Archived
{
    /// <param name="state">Stays as it is.</param>
    /// <param name="fresh">Takes what was written of the state.</param>
    public static TState Again<TState>(TState state, TState fresh)
        where TState : IState<TState>
    {
        var written = Bytes(state.Archive);
        Read(written, fresh.Archive);
        Assert.Equal(written, Bytes(fresh.Archive));
        return fresh;
    }

    public static byte[] Bytes(Action<StateArchive> archive)
    {
        using var output = new MemoryStream();
        archive(new StateWriter(output));
        return output.ToArray();
    }

    /// <summary>Reads all of it.</summary>
    public static void Read(byte[] written, Action<StateArchive> archive)
    {
        using var input = new MemoryStream(written);
        archive(new StateReader(input));
        Assert.Equal(input.Length, input.Position);
    }

    /// <summary>What is wrong with values that are written one behind the other.</summary>
    public static string Refusal(Action<StateArchive> write, Action<StateArchive> read) => Assert.Throws<InvalidDataException>(() => Read(Bytes(write), read)).Message;
}
