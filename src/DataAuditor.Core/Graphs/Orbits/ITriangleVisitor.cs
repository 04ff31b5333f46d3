namespace DataAuditor.Graphs.Orbits;

/// <summary>Is shown every triangle of a graph once.</summary>
internal interface ITriangleVisitor
{
    void Visit(Triangle triangle);
}
