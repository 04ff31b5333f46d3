using System.Text;
using DataAuditor.Samples;

namespace DataAuditor.Tests.Samples;

public sealed class OrderFilesTests
{
    public static TheoryData<string> Names => [.. OrderFiles.All().Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Are_committed_byte_for_byte(string name) =>
        Assert.Equal(Encoding.UTF8.GetBytes(OrderFiles.All()[name]), File.ReadAllBytes(Path.Combine(Repository.Root, "templates", "orders", name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Hold_5000_orders_in_less_than_500_kB(string name)
    {
        var content = OrderFiles.All()[name];
        Assert.Equal(5_001, content.Count(character => character == '\n'));
        Assert.InRange(Encoding.UTF8.GetByteCount(content), 300_000, 500_000);
    }
}
