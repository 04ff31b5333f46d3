using DataAuditor.Data.DuckDb;

namespace DataAuditor.Data.Tests.DuckDb;

public sealed class DuckDbLibraryTests
{
    [Fact]
    public void A_library_that_cannot_be_loaded_is_told_with_its_path() =>
        Assert.Equal("DuckDB's native library cannot be loaded from '/none.so', which DATAAUDITOR_DUCKDB names", DuckDbLibrary.Absence("/none.so"));

    [Fact]
    public void A_library_that_is_not_installed_is_told_with_what_to_do() =>
        Assert.Matches("^DuckDB's native library is not installed for .+; reference the package DataAuditor.Runtime.<rid>, or set DATAAUDITOR_DUCKDB to the path of .*duckdb", DuckDbLibrary.Absence(null));
}
