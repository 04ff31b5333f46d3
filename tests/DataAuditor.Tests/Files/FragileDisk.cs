using DataAuditor.Files;

namespace DataAuditor.Tests.Files;

/// <summary>The machine's files, until the process is killed at a step: from then on nothing happens any more.</summary>
internal sealed class FragileDisk(int stepsToLive) : IDisk
{
    private int _left = stepsToLive;

    public void Write(string path, Action<Stream> content)
    {
        Step();
        using var whole = new MemoryStream();
        content(whole);
        using var file = File.Create(path);
        foreach (var value in whole.ToArray())
        {
            Step();
            file.WriteByte(value);
            file.Flush();
        }

        Step();
    }

    public void Move(string from, string to)
    {
        Step();
        File.Move(from, to, overwrite: true);
        Step();
    }

    public void Delete(string path)
    {
        Step();
        File.Delete(path);
    }

    private void Step()
    {
        if (_left-- <= 0) throw new KilledException();
    }

    /// <summary>What nothing catches, as nothing catches a kill.</summary>
    internal sealed class KilledException : Exception;
}
