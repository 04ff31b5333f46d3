using DataAuditor.Files;

namespace DataAuditor.Tests.Files;

/// <summary>The machine's files, until the process is killed at a step: from then on nothing happens any more.</summary>
/// <param name="bytesPerStep">How many bytes are written at once.</param>
internal sealed class FragileDisk(int stepsToLive, int bytesPerStep = 1) : IDisk
{
    private int _left = stepsToLive;

    public void Write(string path, Action<Stream> content)
    {
        Step();
        using var whole = new MemoryStream();
        content(whole);
        using var file = File.Create(path);
        foreach (var bytes in whole.ToArray().Chunk(bytesPerStep))
        {
            Step();
            file.Write(bytes);
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

    /// <summary>Writes on disks that die after no step, after one, and so on, until one survives.</summary>
    /// <param name="check">What must hold after each death.</param>
    /// <returns>How many died.</returns>
    public static int KillAtEveryStep(int bytesPerStep, Action<IDisk> write, Action check)
    {
        for (var steps = 0; ; steps++)
        {
            try
            {
                write(new FragileDisk(steps, bytesPerStep));
                return steps;
            }
            catch (KilledException)
            {
                check();
            }
        }
    }

    private void Step()
    {
        if (_left-- <= 0) throw new KilledException();
    }

    /// <summary>What nothing catches, as nothing catches a kill.</summary>
    internal sealed class KilledException : Exception;
}
