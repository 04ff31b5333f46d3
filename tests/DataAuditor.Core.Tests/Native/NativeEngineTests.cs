using DataAuditor.Native;

namespace DataAuditor.Core.Tests.Native;

public sealed class NativeEngineTests
{
    private static readonly NativeEngine Absent = new("Nothing", "no-such-engine", "DATAAUDITOR_NO_SUCH_ENGINE");

    [Fact]
    public void Has_no_handle_where_its_library_is_not() => Assert.Equal(0, Absent.Handle);

    [Fact]
    public void Tells_the_path_of_a_library_that_cannot_be_loaded_and_the_command_that_installs_one() => Assert.Matches(
        "^Nothing's native library cannot be loaded from '/none.so', which DATAAUDITOR_NO_SUCH_ENGINE names; correct it, or remove it and run 'dotnet add package DataAuditor.Runtime.(linux|win|osx)-[a-z0-9]+'$",
        Absent.Absence("/none.so"));

    [Fact]
    public void Tells_the_command_that_installs_what_is_absent() => Assert.Matches(
        "^Nothing's native library is not installed; run 'dotnet add package DataAuditor.Runtime.(linux|win|osx)-[a-z0-9]+', or set DATAAUDITOR_NO_SUCH_ENGINE to the path of .*no-such-engine",
        Absent.Absence());

    [Fact]
    public void Is_called_as_the_platform_calls_libraries() =>
        Assert.Equal(OperatingSystem.IsWindows() ? "no-such-engine.dll" : OperatingSystem.IsMacOS() ? "libno-such-engine.dylib" : "libno-such-engine.so", Absent.FileName);
}
