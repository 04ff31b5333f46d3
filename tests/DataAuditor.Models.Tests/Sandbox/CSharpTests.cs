using DataAuditor.Models.Sandbox;

namespace DataAuditor.Models.Tests.Sandbox;

public sealed class CSharpTests
{
    [SandboxTheory]
    [InlineData("Console.WriteLine(int.Parse(Console.ReadLine()!) * 2);", true)]
    [InlineData("using System; class Program { static void Main() { Console.Write(Console.In.ReadToEnd().Split().Where(s => s != \"\").Sum(int.Parse) * 2); } }", true)]
    [InlineData("Console.WriteLine(43);", false)]
    [InlineData("Console.WriteLine(42); return 1;", false)]
    [InlineData("Console.WriteLine(42); throw new Exception();", false)]
    public void Runs_programs_that_read_and_print(string code, bool passes) => Assert.Equal(passes, SandboxPrograms.Exchange("C#", code, "21\n", "42").Passed);

    [SandboxFact]
    public void Shows_what_the_compiler_says() =>
        Assert.Contains("Program.cs(1,1): error CS0103", SandboxPrograms.Exchange("cs", "Missing();", "", "").Detail, StringComparison.Ordinal);

    [SandboxTheory]
    [InlineData("new System.Net.Sockets.TcpClient(\"127.0.0.1\", 22); Console.WriteLine(42);", "SocketException")]
    [InlineData("System.IO.File.ReadAllText(\"/etc/passwd\"); Console.WriteLine(42);", "DirectoryNotFoundException")]
    [InlineData("System.IO.File.WriteAllText(\"/usr/own\", \"\"); Console.WriteLine(42);", "Read-only")]
    [InlineData("var all = new List<byte[]>(); for (;;) { all.Add(new byte[1 << 20]); Array.Fill(all[^1], (byte)1); }", "")]
    public void Keeps_programs_in(string code, string fault)
    {
        var outcome = SandboxPrograms.Exchange("csharp", code, "", "42");

        Assert.False(outcome.Passed);
        Assert.Contains(fault, outcome.Detail, StringComparison.Ordinal);
    }

    [SandboxFact]
    public void Says_that_scripts_cannot_call_its_programs()
    {
        var outcome = SandboxPrograms.Run(new ProgramRun("int F() => 1;", "csharp", [new ProgramTest.Script("F()")]));

        Assert.Equal("tests of programs in csharp need 'input' and 'output': scripts that call the program run in python, javascript", outcome.Error);
    }

    [SandboxFact]
    public void Names_the_package_of_the_compiler()
    {
        var sandbox = new CodeSandbox(SandboxIsolation.Bubblewrap, new SandboxTools(name => name == "dotnet" ? "/usr/bin/true" : $"/usr/bin/{name}"));

        var absent = Assert.Throws<ModelException>(() => sandbox.Run([new ProgramRun("", "csharp", [new ProgramTest.Exchange("", "")])], CancellationToken.None));

        Assert.True(absent.IsMerelyAbsent);
        Assert.Contains("install the package dotnet-sdk-10.0", absent.Message, StringComparison.Ordinal);
    }
}
