using System.Text;

namespace DataAuditor.Models.Sandbox;

/// <summary>A language that programs can be run in.</summary>
/// <param name="Executable">Its interpreter.</param>
/// <param name="Package">As Debian calls what the interpreter comes in.</param>
internal abstract record Language(string Executable, string Package)
{
    public static IReadOnlyList<Language> All { get; } = [new PythonLanguage(), new NodeLanguage()];

    /// <summary>As people write it, in lower case.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Whether the interpreter reserves far more addresses than it fills, so that only what it fills can be bounded.</summary>
    public virtual bool ReservesMemory => false;

    /// <summary>How many processes and threads there may be.</summary>
    public abstract int Processes { get; }

    /// <summary>Runs the program, alone or to answer calls.</summary>
    public abstract string ProgramScript { get; }

    /// <summary>Runs the tests, which call the program.</summary>
    public abstract string TestScript { get; }

    /// <summary>A program and two tests, of which it passes the first: if anything else comes out, the sandbox tells nothing of programs.</summary>
    public abstract (string Code, string Right, string Wrong) Control { get; }

    public abstract IEnumerable<string> Arguments(ProgramLimits limits);

    /// <summary>The language of that name; null where it is unknown.</summary>
    public static Language? Find(string name) => All.FirstOrDefault(language => language.Names.Contains(name.Trim().ToLowerInvariant(), StringComparer.Ordinal));

    protected static string Resource(string name)
    {
        using var stream = typeof(Language).Assembly.GetManifestResourceStream($"sandbox:{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
