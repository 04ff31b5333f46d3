using DataAuditor.Data.Tests.Warehouses.Servers;
using DataAuditor.Data.Warehouses.PostgreSql;

namespace DataAuditor.Data.Tests.Warehouses;

public sealed class PostgreSqlFaultsTests
{
    [Theory]
    [InlineData("25006")]   // a statement that would write
    [InlineData("28P01")]   // wrong password
    [InlineData("3D000")]   // no such database
    [InlineData("42501")]   // no right
    [InlineData("42P01")]   // no such table
    [InlineData("42601")]   // wrong syntax
    [InlineData("22012")]   // division by zero
    [InlineData("22003")]   // overflow
    [InlineData("0A000")]   // no such feature
    public void What_the_user_puts_right_is_of_the_input(string state) => Assert.True(PostgreSqlFaults.AreOfInput(state));

    [Theory]
    [InlineData("25000")]   // a transaction that is none
    [InlineData("25P02")]   // a transaction that has failed before
    [InlineData("25P03")]   // a transaction that was idle for too long
    [InlineData("57014")]   // a statement that took too long
    [InlineData("57P01")]   // the server is ended
    [InlineData("57P02")]   // the server has crashed
    [InlineData("57P03")]   // the server is starting up
    [InlineData("53100")]   // no space left
    [InlineData("53200")]   // no memory left
    [InlineData("53300")]   // too many connections
    [InlineData("40001")]   // conflict with a recovery
    [InlineData("40P01")]   // deadlock
    [InlineData("08006")]   // broken connection
    [InlineData("55P03")]   // a lock that is not to be had
    [InlineData("58030")]   // a disk that cannot be read
    [InlineData("XX001")]   // damaged data
    [InlineData("XX")]
    [InlineData("")]
    public void What_is_the_servers_is_not(string state) => Assert.False(PostgreSqlFaults.AreOfInput(state));

    [ServerFact]
    public void A_server_of_a_test_leaves_no_memory_behind_however_it_ends()
    {
        foreach (var end in new Action<PostgreSqlServer>[] { static _ => { }, static server => server.Kill(), static server => server.Hang() })
        {
            string memory;
            using (var server = new PostgreSqlServer())
            {
                memory = server.SharedMemory!;
                Assert.Contains(memory, Held());
                end(server);
            }

            Assert.True(SpinWait.SpinUntil(() => !Held().Contains(memory), TimeSpan.FromSeconds(10)));
        }
    }

    private static string[] Held() => [.. File.ReadLines("/proc/sysvipc/shm").Skip(1).Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1])];
}
