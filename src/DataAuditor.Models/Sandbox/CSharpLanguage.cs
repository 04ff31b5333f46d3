namespace DataAuditor.Models.Sandbox;

/// <summary>C# by the compiler of the .NET SDK: programs that read and print.</summary>
internal sealed record CSharpLanguage() : Language("dotnet", "dotnet-sdk-10.0")
{
    private const string Runtime = "shared/Microsoft.NETCore.App";

    private static readonly string Script = Resource("program.sh");

    public override IReadOnlyList<string> Names { get; } = ["csharp", "c#", "cs"];

    public override bool AnswersCalls => false;

    public override bool ReservesMemory => true;

    public override int Processes => 128;

    public override LanguageControl Control => new(
        "Console.WriteLine(int.Parse(Console.ReadLine()!) + 1);", new ProgramTest.Exchange("41", "42"), new ProgramTest.Exchange("41", "43"), "instead of");

    public override IEnumerable<string> Command(string interpreter, ProgramLimits limits, SandboxTask task)
    {
        var root = Path.GetDirectoryName(new FileInfo(interpreter).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? interpreter)!;
        var runtime = Newest(Path.Combine(root, Runtime));
        return ["/bin/sh", "-c", Script, "sh", Path.Combine(root, "dotnet"), Path.Combine(Newest(Path.Combine(root, "sdk")), "Roslyn/bincore/csc.dll"), runtime, Path.GetFileName(runtime)];
    }

    public override byte[] Job(string code) => SandboxJob.OfText(code);

    private string Newest(string folder) => (Directory.Exists(folder) ? Directory.GetDirectories(folder) : [])
        .Where(static version => Version.TryParse(Path.GetFileName(version), out _))
        .MaxBy(static version => Version.Parse(Path.GetFileName(version))) ?? throw SandboxTools.Absent($"'{folder}' is empty: install the package {Package}");
}
