
namespace Radiculo.Rules.Tests.Fuzzing;

/// <summary>One way into the library.</summary>
/// <param name="Name">Also the folder of its corpus.</param>
/// <param name="Seeds">Inputs to begin with, well-formed ones first of all.</param>
/// <param name="Run">Hands an input to the library and gives back all it said; throws where a promise is broken.</param>
internal sealed record Target(string Name, IReadOnlyList<byte[]> Seeds, Func<byte[], string> Run);
