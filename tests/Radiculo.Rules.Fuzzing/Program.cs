using System.Reflection;
using Radiculo.Rules.Fuzzing;

// everything that touches the library is loaded a second time, beside its instrumented copy
using var library = new InstrumentedLibrary(["Radiculo.Rules", "Radiculo.Rules.Testing"]);
var session = library.LoadFromAssemblyName(Assembly.GetExecutingAssembly().GetName()).GetType(typeof(Session).FullName!, throwOnError: true)!;
return (int)session.GetMethod(nameof(Session.Execute), BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [args])!;
