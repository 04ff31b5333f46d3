namespace DataAuditor.MSBuild.Tests.Consumers;

/// <summary>All tests that build consumers: one after the other, since each build already uses every core.</summary>
[CollectionDefinition(Name)]
public sealed class BuildTests : ICollectionFixture<PackageFeed>
{
    public const string Name = "builds";
}
