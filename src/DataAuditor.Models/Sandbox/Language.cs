using System.Text;

namespace DataAuditor.Models.Sandbox;

/// <summary>A language that programs can be run in.</summary>
/// <param name="Executable">Its interpreter.</param>
/// <param name="Package">As Debian calls what the interpreter comes in.</param>
internal abstract record Language(string Executable, string Package)
{
    public static IReadOnlyList<Language> All { get; } = [new PythonLanguage(), new NodeLanguage(), new CSharpLanguage()];

    /// <summary>As people write it, in lower case.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Whether the interpreter reserves far more addresses than it fills, so that only what it fills can be bounded.</summary>
    public virtual bool ReservesMemory => false;

    /// <summary>How many processes and threads there may be.</summary>
    public abstract int Processes { get; }

    /// <summary>Whether tests can call its programs; otherwise these can only read and print.</summary>
    public virtual bool AnswersCalls => true;

    public abstract LanguageControl Control { get; }

    /// <summary>What runs the program or its tests.</summary>
    /// <param name="interpreter">Where the executable is.</param>
    /// <exception cref="ModelException">What the interpreter needs beside itself is missing.</exception>
    public abstract IEnumerable<string> Command(string interpreter, ProgramLimits limits, SandboxTask task);

    /// <summary>What the interpreter is told of a program that reads and prints.</summary>
    public virtual byte[] Job(string code) => SandboxJob.OfProgram(code, isAlone: true);

    /// <summary>The language of that name; null where it is unknown.</summary>
    public static Language? Find(string name) => All.FirstOrDefault(language => language.Names.Contains(name.Trim().ToLowerInvariant(), StringComparer.Ordinal));

    protected static string Resource(string name)
    {
        using var stream = typeof(Language).Assembly.GetManifestResourceStream($"sandbox:{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
